// The playground in Debian's Chromium, and what people do in it.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packages = createRequire(new URL('../../main/web/package.json', import.meta.url))
const { chromium } = packages('playwright-core')
const AXE = await readFile(packages.resolve('axe-core/axe.min.js'), 'utf8')
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']
const PATIENCE_MS = Number(process.env.RIGHTSIZE_PATIENCE_MS ?? 180_000)

/** A browser with a profile of its own; `close` removes it. */
export async function browser(options = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'rightsize-playground-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.RIGHTSIZE_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
    timeout: PATIENCE_MS,
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  return {
    context,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** A tab with the playground; what goes wrong in it is kept in `errors`. */
export async function open(context, address) {
  const page = await context.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await page.goto(address)
  await page.locator('.sample').first().waitFor()
  return { page, errors }
}

/** Until the service worker keeps the page, so that the switch can be used. */
export const kept = (page) => page.locator('.switch input:enabled').waitFor({ state: 'attached' })

export async function readSample(page, number = 0) {
  await page.locator('.sample').nth(number).click()
  await result(page)
}

export const result = (page) => page.locator('.story, .notice.bad').first().waitFor()

/** What the page says was read, and how. */
export async function shown(page) {
  return {
    merchant: await page.locator('#merchant').inputValue(),
    date: await page.locator('#date').inputValue(),
    total: await page.locator('#total').inputValue(),
    marks: await page.locator('.mark').count(),
    place: await page.locator('.place').first().textContent(),
    left: await page.locator('.figure').first().innerText(),
    trail: await page.locator('.trail li').allInnerTexts(),
  }
}

/** What axe-core calls serious or worse. */
export async function findings(page) {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** A picture of the page for people, where RIGHTSIZE_PICTURES names a folder for them. */
export async function picture(page, name, options = {}) {
  const folder = process.env.RIGHTSIZE_PICTURES
  if (!folder) return
  if (options.fullPage) await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' })) // what sticks to the window would lie further down
  await page.screenshot({ path: join(folder, `${name}.png`), ...options })
}
