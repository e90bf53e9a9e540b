// Where the tests go: the real server, if EATS_ADDRESS names one with demo data, or else a double of it.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fakeServer } from './fake-server.mjs'
import { Client } from './client.mjs'

const DAY_MS = 86_400_000
const ADDRESS = process.env.EATS_ADDRESS
const PASSWORD = process.env.EATS_DEMO_PASSWORD ?? 'three calm green lamps'

/** What a receipt could say to harm those who look at it. */
export const HARMFUL = `<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>Bar`

/** A receipt of ours; its date is corrected in the form, so that the claim is not too old. */
export const sample = {
  file: fileURLToPath(new URL('../../../../../samples/es-ES-photo-13.jpg', import.meta.url)),
  total: '70.75',
  date: '2023-11-18',
  claimedDate: new Date(Date.now() - 2 * DAY_MS).toISOString().slice(0, 10),
}

/** For the whole story of a member. */
export async function openHouse() {
  if (ADDRESS === undefined) {
    const server = await fakeServer()
    return {
      ...server,
      receipt: sample,
      isReal: false,
      posts: () => server.state.requests.filter(({ method }) => method !== 'GET'),
      linkFor: async (email) => `${server.address}/#/verify?token=${server.eats.mails.findLast(({ to }) => to === email).token}`,
    }
  }
  return { address: ADDRESS, receipt: await printed(1), isReal: true, posts: () => [], linkFor: (email) => linkIn(process.env.EATS_MAIL, email), close: async () => {} }
}

/** A receipt of a demo restaurant as it is printed today. */
async function printed(number) {
  const page = await (await fetch(`${ADDRESS}/demo/receipts`)).text()
  const title = new RegExp(`${number}\\.png" alt="([^"]*)"`).exec(page)[1]
  const buffer = Buffer.from(await (await fetch(`${ADDRESS}/demo/receipts/${number}.png`)).arrayBuffer())
  const yesterday = new Date(Date.now() - DAY_MS).toISOString().slice(0, 10)
  return { file: { name: 'receipt.png', mimeType: 'image/png', buffer }, total: /(\d+[.,]\d\d)/.exec(title)[1].replace(',', '.'), date: yesterday, claimedDate: yesterday }
}

/** The newest link in the outbox for an address. */
async function linkIn(folder, email) {
  for (let tries = 0; tries < 150; tries++) {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort().reverse()
    for (const name of names) {
      const text = (await readFile(join(folder, name), 'utf8')).replace(/=\r?\n/g, '').replaceAll('=3D', '=')
      const link = /https?:\/\/\S*token=[\w.~-]+/.exec(text)?.[0]
      if (text.includes(email) && link !== undefined) return link
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`There is no letter with a link for ${email} in ${folder}.`)
}

/** A restaurant of both, whose amounts are in dollars. */
const DOLLARS = 'Green Buffalo Smokehouse'
const CSV = (date) => `date,time,receipt number,total\n${date},14:02,771,42.50\n${date},14:09,772,12,x\n`

/** A house with an owner, a reviewer, a member with a code to confirm, and claims that wait, one of them harmful. */
export async function openOwnersHouse() {
  if (ADDRESS !== undefined) return openRealOwnersHouse()
  const server = await fakeServer()
  const { eats } = server
  const person = (role, name) => {
    const email = `${name.toLowerCase()}@example.org`
    eats.join({ email, password: PASSWORD, displayName: name, language: 'en', role })
    return { email, password: PASSWORD }
  }
  const [member, owner, reviewer] = [person('MEMBER', 'Ana'), person('OWNER', 'Olga'), person('REVIEWER', 'Rita')]
  const ana = eats.accounts.get(member.email)
  for (const [key, merchant] of [['one', 'Casa Lola'], ['two', 'Casa Lola'], ['three', HARMFUL]]) eats.claim(ana, doubtful(merchant, '', 'l4', 'EUR', 4250), key)
  const [, { code }] = eats.redeem(ana, 'w1', 'redeem')
  return { ...server, member, owner, reviewer, code, csv: CSV('2026-11-27'), dollars: DOLLARS }
}

async function openRealOwnersHouse() {
  const person = (name) => ({ email: `${name}@example.com`, password: PASSWORD })
  const eva = await Client.signedIn(ADDRESS, person('eva'))
  const { partners } = await eva.ask('GET', '/api/directory')
  const [first] = partners
  const { rewards } = await eva.ask('GET', '/api/rewards')
  const cheap = rewards.filter(({ restaurantId }) => restaurantId === null || restaurantId === first.restaurantId).sort((a, b) => a.points - b.points)[0]
  const { code } = await eva.ask('POST', `/api/rewards/${cheap.id}/redeem`, {}, crypto.randomUUID())
  for (const total of [2710, 2720]) await eva.ask('POST', '/api/claims', doubtful(first.name, first.address, first.locationId, first.currency, total), crypto.randomUUID())
  await eva.ask('POST', '/api/claims', doubtful(HARMFUL, '', null, 'EUR', 1000), crypto.randomUUID())
  return { address: ADDRESS, member: person('luis'), owner: person('owner'), reviewer: person('reviewer'), code, csv: CSV(sample.claimedDate), dollars: DOLLARS, close: async () => {} }
}

const hex = (digits) => Array.from(crypto.getRandomValues(new Uint8Array(digits)), (byte) => (byte % 16).toString(16)).join('')

/** A claim whose total was changed after the reading. */
function doubtful(merchant, address, chosenLocationId, currency, total) {
  const date = sample.claimedDate
  return {
    receipt: { kind: 'itemised', merchant: { name: merchant, address, phone: null, taxId: null }, date, time: '14:05', currency, total, subtotal: null, taxes: [], items: [{ description: HARMFUL, quantity: null, unitPrice: null, amount: total }], receiptNumber: null, paymentLast4: null },
    read: { merchant, date, total: total - 100, confidence: { merchant: 0.97, date: 0.99, total: 0.71 } },
    edited: ['total'],
    checks: [{ rule: 'items - discounts = total', left: String((total - 100) / 100), right: String(total / 100), pass: false }],
    image: { sha256: hex(64), perceptualHash: hex(16), width: 600, height: 900, pages: 1 },
    model: { name: 'receipt-roles', version: '1.2.0', place: 'DEVICE' },
    by: 'device',
    chosenLocationId,
    dailyCode: null,
    capturedAt: new Date().toISOString(),
  }
}

/** A house with a member who has an account already; the double alone. */
export async function openMembersHouse() {
  const server = await fakeServer()
  const member = { email: 'ana@example.org', password: PASSWORD }
  server.eats.join({ ...member, displayName: 'Ana', language: 'en' })
  server.eats.accounts.get(member.email).emailVerified = true
  return { ...server, member, posts: (path) => server.state.requests.filter((one) => one.method === 'POST' && one.path === path), lastBody: () => server.state.requests.at(-1).body }
}

/** The sample in three pictures, each with lines of the one before; cut in the page, which has the canvas for it. */
export const joined = {
  amounts: ['27.60', '2.05', '32.00', '4.80', '0.00'],
  async parts(page) {
    const picture = (await readFile(sample.file)).toString('base64')
    const parts = await page.evaluate(async (base64) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], { type: 'image/jpeg' }))
      const cut = async (from, to) => {
        const canvas = new OffscreenCanvas(bitmap.width, Math.round(bitmap.height * (to - from)))
        canvas.getContext('2d').drawImage(bitmap, 0, -bitmap.height * from)
        const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })).arrayBuffer())
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
      }
      return [await cut(0, 0.565), await cut(0.4, 0.72), await cut(0.55, 1)]
    }, picture)
    return parts.map((base64, i) => ({ name: `part-${i + 1}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }))
  },
}

/** A house with a member and a reviewer. */
export async function openAuditHouse() {
  const house = await openHouse()
  const person = (name) => ({ email: `${name}@example.com`, password: PASSWORD })
  return { ...house, receipt: ADDRESS === undefined ? sample : await printed(3), member: person('luis'), reviewer: person('reviewer'), claimId: '' }
}
