// Debian's Chromium as a phone, started so that it talks to nobody but the test's server.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import assert from 'node:assert/strict'

const packages = createRequire(new URL('../../main/web/package.json', import.meta.url))
const { chromium } = packages('playwright-core')
const axe = await readFile(packages.resolve('axe-core/axe.min.js'), 'utf8')

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']

/** A machine may be busy with other things. */
export const PATIENCE_MS = Number(process.env.RIGHTSIZE_PATIENCE_MS ?? 180_000)
export const PHONE = { width: 360, height: 780 }
const DESKTOP = { width: 1280, height: 900 }

/** A phone with a profile of its own; `faults` collects what its console complains about. */
export async function phone({ flags = [], locale = 'en-US', viewport = PHONE, touch = true } = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'rewarding-eats-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.RIGHTSIZE_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [...FLAGS, ...flags],
    timeout: PATIENCE_MS,
    locale,
    viewport,
    hasTouch: touch,
    isMobile: false,
    serviceWorkers: 'allow',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const faults = []
  context.on('weberror', (error) => faults.push(error.error().message))
  context.on('console', (message) => {
    // what the network refuses is told by the pages themselves
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  return {
    context,
    faults,
    page: context.pages()[0] ?? (await context.newPage()),
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** That axe-core finds nothing serious on the page, in both languages, light and dark. */
export async function accessible(page, name) {
  for (const language of ['en', 'es']) {
    await page.locator('.language select').selectOption(language)
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await shot(page, `${name}-${language}-${colorScheme}`)
      assert.deepEqual(await serious(page), [], `${name}, ${language}, ${colorScheme}`)
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(wider <= 0, `${name}, ${language}: the page is ${wider} pixels wider than the screen`)
    }
  }
  await page.locator('.language select').selectOption('en')
  await page.emulateMedia({ colorScheme: 'light' })
}

/** What axe-core calls serious or worse. */
export async function serious(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join('; ')}`)
}

/** A picture for people, where a folder is given for them. */
export async function shot(page, name, { fullPage = true } = {}) {
  const folder = process.env.EATS_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
}

export async function desktop(page, work) {
  await page.setViewportSize(DESKTOP)
  await work()
  await page.setViewportSize(PHONE)
}
