// Where the tests go: the real server, if EATS_ADDRESS names one and EATS_MAIL its outbox, or else a double of it.
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fakeServer } from './fake-server.mjs'

const DAY_MS = 86_400_000

/** A receipt of ours whose restaurant takes part. Its date is corrected in the form, so that the claim is not too old. */
export const sample = {
  file: fileURLToPath(new URL('../../../../../samples/es-ES-photo-13.jpg', import.meta.url)),
  merchant: 'SUSHI ABUELA',
  date: '2023-11-18',
  total: '70.75',
  claimedDate: new Date(Date.now() - 2 * DAY_MS).toISOString().slice(0, 10),
}

export async function openHouse() {
  const address = process.env.EATS_ADDRESS
  if (address === undefined) {
    const server = await fakeServer()
    return {
      ...server,
      counts: true,
      posts: () => server.state.requests.filter(({ method }) => method !== 'GET'),
      linkFor: async (email) => `${server.address}/#/verify?token=${server.eats.mails.findLast(({ to }) => to === email).token}`,
    }
  }
  return { address, counts: false, posts: () => [], linkFor: (email) => linkIn(process.env.EATS_MAIL, email), close: async () => {} }
}

/** The newest link in the outbox for an address. */
async function linkIn(folder, email) {
  for (let tries = 0; tries < 50; tries++) {
    const names = (await readdir(folder).catch(() => [])).sort().reverse()
    for (const name of names) {
      const text = await readFile(join(folder, name), 'utf8')
      const link = /https?:\/\/\S*token=[\w.~-]+/.exec(text)?.[0]
      if (text.includes(email) && link !== undefined) return link
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`There is no letter with a link for ${email} in ${folder}.`)
}

/** What a receipt could say to harm those who look at it. */
export const HARMFUL = `<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>Bar`

/** A house with an owner, a reviewer, a member with a code to confirm, and claims that wait, one of them harmful. */
export async function openOwnersHouse() {
  const server = await fakeServer()
  const { eats } = server
  const password = 'three calm green lamps'
  const person = (role, name) => {
    const email = `${name.toLowerCase()}@example.org`
    eats.join({ email, password, displayName: name, language: 'en', role })
    return { email, password }
  }
  const [member, owner, reviewer] = [person('MEMBER', 'Ana'), person('OWNER', 'Olga'), person('REVIEWER', 'Rita')]
  const ana = eats.accounts.get(member.email)
  const claim = (merchant, locationId, total) => ({
    receipt: { kind: 'itemised', merchant: { name: merchant }, date: '2026-11-27', time: null, currency: 'EUR', total, subtotal: null, taxes: [], items: [{ description: HARMFUL, quantity: null, unitPrice: null, amount: total }] },
    read: { merchant, date: '2026-11-27', total: total - 100, confidence: { merchant: 0.97, date: 0.99, total: 0.71 } },
    edited: ['total'],
    checks: [{ rule: 'items - discounts = total', left: total - 100, right: total, pass: false }],
    chosenLocationId: locationId,
  })
  eats.claim(ana, claim('Casa Lola', 'l4', 42_50), 'one')
  for (const [key, merchant] of [['two', 'Casa Lola'], ['three', HARMFUL]]) eats.claim(ana, claim(merchant, 'l4', 42_50), key)
  eats.claims.at(-1).reasons.push({ code: 'edited-fields', text: '' })
  const [, { code }] = eats.redeem(ana, 'w1', 'redeem')
  return { ...server, member, owner, reviewer, code, csv: 'date,time,receipt number,total\n2026-11-27,14:02,771,42.50\n2026-11-27,14:09,772,12,x\n' }
}

/** A house with a member who has an account already. */
export async function openMembersHouse() {
  const server = await fakeServer()
  const member = { email: 'ana@example.org', password: 'three calm green lamps' }
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
