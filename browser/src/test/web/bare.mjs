// Chromium with a page that nobody inspects: a tool's inspector keeps what the page fetches, in the page's own process.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FLAGS } from './chromium.mjs'
import { peakOfRenderers, privateOfRenderers } from './processes.mjs'

const PATIENCE_MS = Number(process.env.RIGHTSIZE_PATIENCE_MS ?? 3_600_000)

/**
 * What a page's process held: {emptyPageBytes, readyPageBytes, peakBytes, privateBytes, afterEach}. The first three are peaks until
 * then, libraries included; `privateBytes` is the most after a reading, and `afterEach` has all of these.
 *
 * @param script makes `window.read(blob)`: a function, or its source
 * @param pictures {address, type} of each, on the server
 */
export async function memoryOf(server, script, pictures) {
  const profile = await mkdtemp(join(tmpdir(), 'rightsize-bare-'))
  const figures = { emptyPageBytes: 0, readyPageBytes: 0, peakBytes: 0, privateBytes: 0, afterEach: [] }
  const done = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the page did not come to its end')), PATIENCE_MS).unref()
    server.state.tasks = async (request, response, body) => {
      const stage = body.toString()
      if (stage.startsWith('failed ')) return reject(new Error(stage)) // the browser is ended then
      if (stage === 'empty') figures.emptyPageBytes = await peakOfRenderers(profile)
      if (stage === 'ready') figures.readyPageBytes = await peakOfRenderers(profile)
      if (stage === 'read') figures.afterEach.push(await privateOfRenderers(profile))
      figures.privateBytes = Math.max(0, ...figures.afterEach)
      figures.peakBytes = Math.max(figures.peakBytes, await peakOfRenderers(profile)) // Linux' own mark may go down again
      response.end()
      if (stage === 'end') resolve()
    }
  })
  server.state.bare = page(script, pictures)
  const browser = spawn(process.env.RIGHTSIZE_CHROMIUM ?? '/usr/bin/chromium', ['--headless=new', `--user-data-dir=${profile}`, ...FLAGS, server.address + 'bare.html'], { stdio: 'ignore' })
  const ended = once(browser, 'exit')
  try {
    await done
    return figures
  } finally {
    browser.kill()
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** A page whose script makes `window.read(blob)`, reads all pictures by their addresses and tells the server of each step. */
const page = (script, pictures) => `<!doctype html><meta charset="utf-8"><title>Memory</title><script type="module">
const tell = (stage) => fetch('/tasks/tell', { method: 'POST', body: stage })
try {
  await tell('empty')
  await (${script})()
  await tell('ready')
  for (const { address, type } of ${JSON.stringify(pictures)}) {
    await window.read(new Blob([await (await fetch(address)).blob()], { type }))
    await tell('read')
  }
  await tell('end')
} catch (thrown) {
  await tell('failed ' + thrown)
}
</script>`
