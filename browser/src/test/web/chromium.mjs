// Debian's Chromium, started so that it talks to nobody but the test's server.
import { chromium } from 'playwright-core'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost']

/** What the network log names as the origin that asked where Chromium itself did: for its accounts and its updates. */
const CHROMIUM_ITSELF = 'not an origin'

/** A machine may be busy with other things. */
const PATIENCE_MS = Number(process.env.RIGHTSIZE_PATIENCE_MS ?? 180_000)

/** A browser with a profile of its own, which outlives its tabs; `close` removes it. */
export async function browser(extraFlags = []) {
  const profile = await mkdtemp(join(tmpdir(), 'rightsize-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.RIGHTSIZE_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [...FLAGS, ...extraFlags],
    timeout: PATIENCE_MS,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  return {
    context,
    profile,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Every request of pages and workers in a browser by its own network log: [{method, url, initiator}]. It ends when `work` does. */
export async function requestsDuring(work) {
  const folder = await mkdtemp(join(tmpdir(), 'rightsize-netlog-'))
  const log = join(folder, 'log.json')
  const chromium = await browser([`--log-net-log=${log}`])
  try {
    const result = await work(chromium.context).finally(() => chromium.close())
    const { constants, events } = JSON.parse(await readFile(log, 'utf8'))
    const started = constants.logEventTypes.URL_REQUEST_START_JOB
    const requests = events.filter(({ type, params }) => type === started && params?.url !== undefined).map(({ params: { method, url, initiator } }) => ({ method, url, initiator }))
    if (requests.some(({ initiator }) => typeof initiator !== 'string')) throw new Error("the network log does not tell who asked: Chromium's own requests cannot be told from a page's")
    return { result, requests: requests.filter(({ initiator }) => initiator !== CHROMIUM_ITSELF) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A tab with the package loaded as `rightsize`, and files to ask with. */
export async function tab(context, address) {
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error('page error:', error.message))
  if (process.env.RIGHTSIZE_VERBOSE) page.on('console', (message) => console.error('console:', message.text()))
  await page.goto(address)
  await page.evaluate(async () => {
    const { rightsize } = await import('/npm/rightsize.js')
    window.rightsize = rightsize
    window.states = []
    window.notices = []
    window.fileOf = (base64, type) => new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'receipt', { type })
  })
  return page
}

/** Opens a task in a tab as `window[name]`. */
export function open(page, options = {}, name = 'reader') {
  return page.evaluate(
    async ([options, name]) => {
      window[name] = await rightsize.task('read-receipt', {
        hub: '/hub',
        onProgress: (model) => window.states.push(model),
        onNotice: (notice) => window.notices.push(notice),
        ...options,
      })
    },
    [options, name],
  )
}

/** Asks with a file's bytes; gives the answer, or {thrown: {name, code, message}}. */
export function ask(page, bytes, { type = 'image/png', lines = false, name = 'reader' } = {}) {
  return page.evaluate(
    async ([base64, type, lines, name]) => {
      try {
        return await window[name].ask(fileOf(base64, type), { lines })
      } catch (error) {
        return { thrown: { name: error.name, code: error.code, message: error.message } }
      }
    },
    [Buffer.from(bytes).toString('base64'), type, lines, name],
  )
}
