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
