import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ask } from '../keep/answers'
import { rulesAt } from './rules'
import type { Draft, Form } from '../keep/draft'
import { Icon } from '../look/icon'
import { Sent } from '../look/field'
import { Limit, Notice, ProblemNotice, useWork } from '../look/parts'
import { go } from '../look/route'
import { say } from '../look/say'
import { claimOf, faultsOf, type Faults } from '../receipt/form'
import { words } from '../words/member'
import { askForBackgroundSync, discard, put, run } from './drafts'
import { reasonText } from '../look/standing'
import type { Points } from './resources'
import { Checks } from './review-checks'
import { Items, ReadField } from './review-fields'
import { Where } from './review-partner'

const SAVE_AFTER_MS = 400

/** What was read, or is filled in by hand; kept on the phone with every change. */
export function ReviewForm({ draft, focused }: { draft: Signal<Draft | null>; focused: Signal<string | null> }) {
  const faults = useSignal<Faults>({})
  const { busy, problem, run: work } = useWork()
  const saving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leaving = useRef(false)
  useEffect(
    () => () => {
      clearTimeout(saving.current)
      if (!leaving.current && draft.value) void put(draft.value)
    },
    [],
  )
  const current = draft.value
  if (current === null) return null
  const { review } = words.value
  const { form, reading } = current
  const change = (changes: Partial<Form>) => {
    draft.value = { ...current, form: { ...form, ...changes } }
    faults.value = {}
    clearTimeout(saving.current)
    saving.current = setTimeout(() => draft.value && !leaving.current && void put(draft.value), SAVE_AFTER_MS)
  }
  const claim = () =>
    work(async () => {
      faults.value = faultsOf(form, today())
      const [first] = Object.keys(faults.value)
      if (first !== undefined) {
        document.getElementById(first)?.focus()
        return
      }
      clearTimeout(saving.current)
      leaving.current = true
      await queue(current)
    })
  const drop = () =>
    work(async () => {
      if (!confirm(review.discardSure)) return
      leaving.current = true
      clearTimeout(saving.current)
      await discard(current.id)
      go('/claims')
    })
  const field = { form, reading, faults: faults.value, focused, change }
  return (
    <Sent class="review-form" onSend={claim}>
      {current.answer && (
        <Notice tone="warn" icon="clock">
          {current.answer.reasons.map((reason) => (
            <p key={reason.code}>{reasonText(reason)}</p>
          ))}
        </Notice>
      )}
      <div class="card">
        <ReadField name="merchant" found={reading?.merchant} {...field} autocomplete="off" maxLength={200} />
        <div class="row amounts">
          <ReadField name="total" found={reading?.total} {...field} inputMode="decimal" maxLength={20} />
          <ReadField name="currency" found={reading?.total?.currency ? reading.total : reading?.currency} {...field} maxLength={3} />
        </div>
        <div class="row">
          <ReadField name="date" found={reading?.date} {...field} type="date" />
          <ReadField name="time" found={reading?.time} {...field} type="time" />
        </div>
        <TooOld form={form} />
      </div>
      <Where draft={current} change={change} />
      <details class="card">
        <summary>{review.details}</summary>
        <Items form={form} reading={reading} fault={faults.value.items} change={change} />
        <div class="row">
          <ReadField name="subtotal" found={reading?.subtotal} {...field} inputMode="decimal" />
          <ReadField name="tax" found={reading?.taxes[0]} {...field} inputMode="decimal" />
          <ReadField name="receiptNumber" found={reading?.receiptNumber} {...field} maxLength={60} />
        </div>
      </details>
      <Checks form={form} reading={reading} />
      <LimitsBefore />
      <ProblemNotice problem={problem.value} />
      <div class="claim-bar">
        <button type="button" class="button" disabled={busy.value} onClick={drop}>
          {review.discard}
        </button>
        <button class="primary big" disabled={busy.value}>
          <Icon name="check" /> {review.claim}
        </button>
      </div>
    </Sent>
  )
}

/** From here on it is the queue's: what is sent is what was on the screen. A claim that was answered gets a new key. */
async function queue(draft: Draft): Promise<void> {
  const answered = draft.answer !== null || draft.problem !== null
  const mine: Draft = answered ? { ...draft, id: crypto.randomUUID(), answer: null, problem: null, tries: 0, nextTry: 0 } : draft
  await put({ ...mine, claim: claimOf(mine), state: 'queued', queuedAt: Date.now() })
  if (mine.id !== draft.id) await discard(draft.id)
  void askForBackgroundSync()
  const answer = (await run()).get(mine.id)
  say(answer ? words.value.review.sent : words.value.review.queued)
  go(answer && answer.status !== 'REFUSED' ? `/claims/${encodeURIComponent(answer.id)}` : '/claims')
}

function TooOld({ form }: { form: Form }) {
  const rules = rulesAt(form.locationId)
  if (rules === undefined || form.date === '') return null
  const days = (Date.now() - new Date(`${form.date}T12:00:00`).getTime()) / 86_400_000
  return days <= rules.claimMaxAgeDays + 0.5 ? null : (
    <Notice tone="warn" live icon="clock">
      {words.value.review.tooOld(rules.claimMaxAgeDays)}
    </Notice>
  )
}

/** Limits that are nearly used up, before the claim meets them. */
function LimitsBefore() {
  const limits = ask<Points>('/api/points').value.value?.limits ?? {}
  const near = Object.entries(limits).filter(([, { used, of }]) => used >= of * 0.6)
  if (near.length === 0) return null
  const { home } = words.value
  return (
    <div class="card">
      {near.map(([name, { used, of }]) => (
        <Limit key={name} label={home.limit[name] ?? name} used={used} of={of} />
      ))}
      <p class="quiet">{home.limitsWhy}</p>
    </div>
  )
}

/** Today where the phone is, as 2026-11-29. */
const today = (): string => {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

