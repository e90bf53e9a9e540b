import type { Receipt } from 'rightsize/answer'
import type { Draft } from '../keep/draft'
import { join } from '../picture/join'
import { commit, joinedPicture } from '../picture/sheet'
import { match } from '../partner/match'
import { read } from '../reading/device'
import { formOf } from '../receipt/form'
import type { Directory } from '../http/contract'

export interface ReadOutcome {
  draft: Draft
  /** Whether each shot shows lines of the one before. */
  whole: boolean
}

/** Reads all shots of a draft here and joins them. What cannot be read leaves the draft with its pictures and a reason. */
export async function readDraft(draft: Draft, directory: Directory | null, signal: AbortSignal, onShot: (shot: number) => void): Promise<ReadOutcome> {
  const readings: Receipt[] = []
  const turns: number[] = []
  let model = draft.model
  for (const [i, shot] of draft.shots.entries()) {
    onShot(i + 1)
    const answer = await read(shot, signal)
    if (answer.value?.kind !== 'receipt') {
      const unread = answer.value?.kind === 'not-a-receipt' ? 'not-a-receipt' : answer.attempts.some(({ outcome }) => outcome === 'skipped') ? declinedOr() : 'other'
      return { draft: await withPicture({ ...draft, state: 'review', unread }, draft.shots), whole: true }
    }
    readings.push(answer.value)
    turns.push(answer.value.page.quarterTurns)
    if (answer.servedBy) model = { name: answer.servedBy.model, version: answer.servedBy.version, place: answer.servedBy.place }
  }
  const joined = join(readings)
  const many = readings.length > 1
  const blob = many ? await joinedPicture(draft.shots, turns, joined) : draft.shots[0]!
  const commitment = await commit(blob, readings.length)
  const reading = many ? joined.receipt : readings[0]!
  const { lines: _, ...lean } = reading // the lines were needed to join; the rest of their text is nobody's business
  return { draft: { ...draft, state: 'review', unread: null, model, reading: lean, picture: { blob, commitment }, form: filled(lean, directory) }, whole: joined.whole }
}

const declinedOr = (): string => (navigator.onLine ? 'declined' : 'offline')

function filled(reading: Receipt, directory: Directory | null) {
  const form = formOf(reading)
  const { candidates, sure } = match(
    { name: form.merchant, taxId: reading.taxId?.value ?? null, phone: reading.phone?.value ?? null, address: reading.address?.value ?? null },
    directory?.partners ?? [],
  )
  const [first] = candidates
  const partner = sure && first ? first.partner : null
  return { ...form, locationId: partner?.locationId ?? null, currency: form.currency || (partner?.currency ?? '') }
}

/** The picture of an unread receipt is committed to as well, if this browser can decode it. */
export async function withPicture(draft: Draft, shots: readonly Blob[]): Promise<Draft> {
  const [first] = shots
  if (first === undefined || draft.picture !== null) return draft
  try {
    return { ...draft, picture: { blob: first, commitment: await commit(first, 1) } }
  } catch {
    return draft // no picture that this browser knows: the claim is made by hand, without one
  }
}
