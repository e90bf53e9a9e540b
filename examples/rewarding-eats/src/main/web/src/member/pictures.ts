import { signal } from '@preact/signals'
import { call } from '../http/client'
import type { KeptPicture } from '../keep/draft'
import { store } from '../keep/store'
import { isNeeded } from './needed'
import type { Audit, Claims } from './resources'

const DAY_MS = 86_400_000

export async function pictureOf(claimId: string): Promise<KeptPicture | undefined> {
  return (await store()).get('pictures', claimId)
}

/** How many pictures this phone keeps for the account, as far as somebody asked. */
export const kept = signal(0)

export async function picturesOf(account: string): Promise<KeptPicture[]> {
  const found = await (await store()).getAllFromIndex('pictures', 'account', account)
  kept.value = found.length
  return found
}

/** Deletes pictures that nobody can ask for any more. Where the server does not tell, they stay. */
export async function forgetOldPictures(account: string): Promise<void> {
  const pictures = await picturesOf(account)
  if (pictures.length === 0) return
  const answers = await Promise.all([call<Claims>('GET', '/api/claims'), call<{ audits: Audit[] } | Audit[]>('GET', '/api/audits')]).catch(() => null)
  if (answers === null) return
  const [{ claims }, told] = answers
  const audited = new Set((Array.isArray(told) ? told : told.audits).map(({ claimId }) => claimId))
  const status = new Map(claims.map((claim) => [claim.id, claim.status]))
  const database = await store()
  for (const { claimId, keptAt } of pictures) {
    if (!isNeeded(status.get(claimId), audited.has(claimId), (Date.now() - keptAt) / DAY_MS)) await database.delete('pictures', claimId)
  }
  await picturesOf(account)
}
