// From the picture to the fields on a phone-class profile: all threads of the page's process run a quarter of the time.
// node src/test/web/phone.bench.mjs [receipts]; it wants a machine that does nothing else.
import { writeFile } from 'node:fs/promises'
import { phone } from './chromium.mjs'
import { openMembersHouse, sample } from './house.mjs'

const RECEIPTS = Number(process.argv[2] ?? 5)
const SLOWER = 4
const SLICE_MS = 10

const house = await openMembersHouse()
const device = await phone()
try {
  const { page } = device
  await page.goto(`${house.address}/#/sign-in`)
  await page.getByLabel('E-mail address').fill(house.member.email)
  await page.getByLabel('Password').fill(house.member.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('points to spend').waitFor()
  await page.goto(`${house.address}/#/scan`)
  await page.getByRole('button', { name: 'Download' }).click()
  await page.getByText('Ready, also without a connection').waitFor()
  const full = await read(page)
  const quick = await loop(page)
  const stop = slow(await rendererOf(device.context))
  const slowed = await read(page)
  const sluggish = await loop(page).finally(stop)
  const lines = [`at full speed, s: ${written(full)}`, `${(sluggish / quick).toFixed(1)} times slower by a loop, s: ${written(slowed)}`]
  await writeFile(new URL('../../../target/phone-bench.txt', import.meta.url), lines.join('\n') + '\n')
  console.log(lines.join('\n'))
} finally {
  await device.close()
  await house.close()
}

/** Seconds from choosing the picture to the fields; the first one, which warms up, is not told. */
async function read(page) {
  const seconds = []
  for (let i = 0; i <= RECEIPTS; i++) {
    await page.goto(`${house.address}/#/scan`)
    await page.locator('input[type=file][multiple]').waitFor({ state: 'attached' })
    const start = performance.now()
    await page.locator('input[type=file][multiple]').setInputFiles(sample.file)
    await page.locator('#total').waitFor()
    if (i > 0) seconds.push((performance.now() - start) / 1000)
  }
  return seconds.sort((a, b) => a - b)
}

/** Milliseconds of a loop that only counts: how much slower the process really is. */
function loop(page) {
  return page.evaluate(() => {
    const start = performance.now()
    for (let i = 0, sum = 0; i < 3e8; i++) sum += i ^ sum
    return performance.now() - start
  })
}

function written(seconds) {
  return `median ${seconds[seconds.length >> 1].toFixed(2)}, from ${seconds[0].toFixed(2)} to ${seconds.at(-1).toFixed(2)}`
}

/** Chromium's own throttle slows the main thread alone, but a worker reads: here the whole process is stopped and let go. */
function slow(process_) {
  let running = true
  const turn = () => {
    if (!running) return
    process.kill(process_, 'SIGCONT')
    setTimeout(() => {
      if (!running) return
      process.kill(process_, 'SIGSTOP')
      setTimeout(turn, SLICE_MS * (SLOWER - 1))
    }, SLICE_MS)
  }
  turn()
  return () => {
    running = false
    process.kill(process_, 'SIGCONT')
  }
}

/** The process of the page: the renderer that has worked most. */
async function rendererOf(context) {
  const session = await context.browser().newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime)[0].id
}
