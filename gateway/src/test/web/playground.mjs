// Opens the playground at the address given, reads a sample, and prints what it saw as one line of JSON.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packages = createRequire(new URL('../../main/web/package.json', import.meta.url))
const { chromium } = packages('playwright-core')
const axe = await readFile(packages.resolve('axe-core/axe.min.js'), 'utf8')

const [address, pictures] = process.argv.slice(2)
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const PATIENCE_MS = Number(process.env.RIGHTSIZE_PATIENCE_MS ?? 180_000)

const profile = await mkdtemp(join(tmpdir(), 'rightsize-playground-'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.RIGHTSIZE_CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: FLAGS,
  timeout: PATIENCE_MS,
  locale: 'en-US',
  viewport: { width: 1280, height: 900 },
})
try {
  context.setDefaultTimeout(PATIENCE_MS)
  console.log(JSON.stringify(await look(await context.newPage())))
} finally {
  await context.close()
  await rm(profile, { recursive: true, force: true })
}

async function look(page) {
  const errors = []
  const posts = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  context.on('request', (request) => request.method() !== 'GET' && posts.push(new URL(request.url()).pathname))
  await page.goto(address)
  await page.locator('.sample').first().waitFor()
  const before = await findings(page)
  await picture(page, 'before')
  await page.locator('.sample').first().click()
  await page.locator('.story, .notice.bad').first().waitFor()
  const after = await findings(page)
  await picture(page, 'after')
  return {
    merchant: await page.locator('#merchant').inputValue(),
    date: await page.locator('#date').inputValue(),
    total: await page.locator('#total').inputValue(),
    marks: await page.locator('.mark').count(),
    place: (await page.locator('.place').first().textContent({ timeout: 1000 }).catch(() => null)) ?? (await page.locator('.notice').innerText()),
    posts,
    errors,
    findings: [...before, ...after],
  }
}

/** What axe-core calls serious or worse. */
async function findings(page) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run())
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** Pictures of the page for people, where a folder is given for them: a desktop and a phone, light and dark. */
async function picture(page, name) {
  if (!pictures) return
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme })
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: width === 360 })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}
