import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Directory } from '../http/contract'
import { problemOf } from '../http/problem'
import { ask } from '../keep/answers'
import type { Draft } from '../keep/draft'
import { Loading, Notice, ProblemNotice, Title } from '../look/parts'
import { replace } from '../look/route'
import { words } from '../words/member'
import { Consent } from './consent'
import { draftOf, put } from './drafts'
import { model } from '../reading/device'
import { readDraft, withPicture } from './read-draft'
import { ReviewForm } from './review-form'
import { ReviewPicture } from './review-picture'

type Progress = { at: 'loading' } | { at: 'reading'; shot: number } | { at: 'ready'; whole: boolean } | { at: 'gone' }

/** One draft: it is read if it was not yet, and then the member's to check. */
export function Review({ id }: { id: string }) {
  const draft = useSignal<Draft | null>(null)
  const progress = useSignal<Progress>({ at: 'loading' })
  const stopping = useRef(new AbortController())
  const focused = useSignal<string | null>(null)
  useEffect(() => {
    void open(id, draft, progress, stopping.current)
    return () => stopping.current.abort()
  }, [id])
  const again = () => {
    if (draft.value === null) return
    stopping.current = new AbortController()
    void readNow({ ...draft.value, state: 'pictures' }, draft, progress, stopping.current)
  }
  const state = progress.value
  if (state.at === 'gone') return <Gone />
  if (draft.value === null) return <Loading />
  const { review } = words.value
  const { reading, shots } = draft.value
  return (
    <>
      <Title lead={state.at === 'ready' ? (reading ? review.lead : review.handLead) : undefined}>{shots.length > 0 ? review.title : review.titleHand}</Title>
      <Consent />
      <div class={shots.length > 0 ? 'review with-picture' : 'review'}>
        {shots.length > 0 && <ReviewPicture draft={draft.value} reading={state.at === 'reading'} focused={focused} />}
        {state.at === 'reading' ? (
          <Reading shot={state.shot} of={shots.length} onCancel={() => stopping.current.abort()} />
        ) : (
          <div class="column">
            {state.at === 'ready' && !state.whole && (
              <Notice tone="warn" icon="warn">
                {review.gap}
              </Notice>
            )}
            <Unread draft={draft.value} onAgain={again} />
            <ReviewForm draft={draft} focused={focused} />
          </div>
        )}
      </div>
    </>
  )
}

async function open(id: string, draft: Signal<Draft | null>, progress: Signal<Progress>, stopping: AbortController): Promise<void> {
  const found = await draftOf(id)
  if (found === undefined || found.state === 'queued') {
    progress.value = { at: 'gone' }
    return
  }
  draft.value = found
  if (found.state === 'pictures') await readNow(found, draft, progress, stopping)
  else progress.value = { at: 'ready', whole: true }
}

async function readNow(from: Draft, draft: Signal<Draft | null>, progress: Signal<Progress>, stopping: AbortController): Promise<void> {
  progress.value = { at: 'reading', shot: 1 }
  let whole = true
  let result: Draft
  try {
    const directory = ask<Directory>('/api/directory').value.value
    const outcome = await readDraft(from, directory, stopping.signal, (shot) => (progress.value = { at: 'reading', shot }))
    result = outcome.draft
    whole = outcome.whole
  } catch (thrown) {
    result = await withPicture({ ...from, state: 'review', unread: stopping.signal.aborted ? 'cancelled' : codeOf(thrown) }, from.shots)
  }
  await put(result)
  draft.value = result
  progress.value = { at: 'ready', whole }
}

function codeOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : problemOf(thrown).code
  return code in words.value.review.unread ? code : 'other'
}

function Reading({ shot, of, onCancel }: { shot: number; of: number; onCancel: () => void }) {
  const { review } = words.value
  const status = model.value
  return (
    <div class="card">
      <p role="status">{status && status.state !== 'ready' ? status.text : of > 1 ? review.readingShot(shot, of) : review.reading}</p>
      {status?.state === 'downloading' ? <progress value={status.bytes ?? 0} max={status.totalBytes ?? 1} aria-label={status.text} /> : <progress aria-label={review.reading} />}
      <button type="button" class="button" onClick={onCancel}>
        {review.cancel}
      </button>
    </div>
  )
}

function Unread({ draft, onAgain }: { draft: Draft; onAgain: () => void }) {
  const { review } = words.value
  if (draft.unread === null || draft.shots.length === 0) return draft.problem && draft.state === 'stopped' ? <ProblemOf draft={draft} /> : null
  return (
    <Notice tone="warn" live icon="pen">
      <p>{review.unread[draft.unread] ?? review.unread['other']}</p>
      <button type="button" class="link" onClick={onAgain}>
        {review.again}
      </button>
    </Notice>
  )
}

function ProblemOf({ draft }: { draft: Draft }) {
  return <ProblemNotice problem={problemOf(new Error(draft.problem?.message))} />
}

function Gone() {
  useEffect(() => replace('/claims'), [])
  return null
}
