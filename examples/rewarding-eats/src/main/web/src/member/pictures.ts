import { signal } from '@preact/signals'
import { call } from '../http/client'
import type { KeptPicture } from '../keep/draft'
import { store } from '../keep/store'
import { sha256 } from '../picture/hash'
import { account } from '../session/session'
import { isNeeded } from './needed'
import type { Audit, Claims } from './resources'

const DAY_MS = 86_400_000

/** The picture of a claim of whoever is signed in; nothing if it is another's or gone. */
export async function pictureOf(claimId: string): Promise<KeptPicture | undefined> {
  const picture = await (await store()).get('pictures', claimId)
  return picture?.account === account.value?.id ? picture : undefined
}

/** Whether it is the file that was claimed with: any other, sent, would cost the claim. A claim without a hash takes any. */
export async function isClaimed(picture: Blob, claimed: string | null | undefined): Promise<boolean> {
  return typeof claimed !== 'string' || (await sha256(await picture.arrayBuffer())) === claimed
}

/** How many pictures this phone keeps for the account, as far as somebody asked. */
export const kept = signal(0)

export async function picturesOf(id: string): Promise<KeptPicture[]> {
  const found = await (await store()).getAllFromIndex('pictures', 'account', id)
  kept.value = found.length
  return found
}

/** Deletes pictures that nobody can ask for any more. Where the server does not tell, they stay. */
export async function forgetOldPictures(id: string): Promise<void> {
  const pictures = await picturesOf(id)
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
  await picturesOf(id)
}
