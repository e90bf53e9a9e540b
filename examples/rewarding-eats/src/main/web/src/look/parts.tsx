import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import { common } from '../words/common'
import { language } from '../words/language'
import { problemOf, type Problem } from '../http/problem'
import { Icon, type IconName } from './icon'
import { said } from './say'

export type Tone = 'good' | 'warn' | 'bad' | 'quiet' | 'accent'

interface Children {
  children: ComponentChildren
}

export function Chip({ tone, children }: Children & { tone: Tone }) {
  return <span class={`chip ${tone}`}>{children}</span>
}

export function Notice({ tone, live = false, icon, children }: Children & { tone: Tone; live?: boolean; icon?: IconName }) {
  return (
    <div class={`notice ${tone}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      {icon && <Icon name={icon} />}
      <div>{children}</div>
    </div>
  )
}

export function problemText(problem: Problem): string {
  return common.value.problems[problem.code] ?? (problem.message || common.value.problems['other']!)
}

export function ProblemNotice({ problem }: { problem: Problem | null }) {
  return problem === null ? null : (
    <Notice tone={problem.isOffline ? 'warn' : 'bad'} live icon={problem.isOffline ? 'offline' : 'warn'}>
      {problemText(problem)}
    </Notice>
  )
}

/** A page's heading, which takes the focus when the page comes, so that a screen reader begins there. */
export function Title({ children, lead }: Children & { lead?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div class="title">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
  )
}

/** A card with a heading. */
export function Card({ title, aside, children, tone }: Children & { title?: string; aside?: ComponentChildren; tone?: Tone }) {
  return (
    <section class={tone ? `card ${tone}` : 'card'} aria-label={title}>
      {title && (
        <div class="card-head">
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

/** What happens when a form is sent or a button is pressed: busy meanwhile, the problem afterwards. */
export function useWork() {
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const run = async (work: () => Promise<void>) => {
    if (busy.value) return
    busy.value = true
    problem.value = null
    try {
      await work()
    } catch (thrown) {
      problem.value = problemOf(thrown)
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, run }
}

export function Toast() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {said.value && <div class={`toast ${said.value.tone}`}>{said.value.text}</div>}
    </div>
  )
}

/** How much of a limit is used, in words and as a bar. */
export function Limit({ label, used, of }: { label: string; used: number; of: number }) {
  return (
    <div class="limit">
      <span>{label}</span>
      <span class="number">{common.value.usedOf(used, of)}</span>
      <progress class={used >= of ? 'full' : ''} value={Math.min(used, of)} max={Math.max(of, 1)} aria-label={label} />
    </div>
  )
}

export function Empty({ icon, children }: Children & { icon: IconName }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p>{children}</p>
    </div>
  )
}

export function Loading() {
  return (
    <p class="quiet loading" role="status">
      {common.value.loading}
    </p>
  )
}

export const number = (value: number): string => new Intl.NumberFormat(language.value).format(value)

export function day(when: number | string): string {
  const date = typeof when === 'string' && /^\d{4}-\d\d-\d\d$/.test(when) ? new Date(`${when}T12:00:00`) : new Date(when)
  return Number.isNaN(date.getTime()) ? String(when) : new Intl.DateTimeFormat(language.value, { dateStyle: 'medium' }).format(date)
}

export function moment(when: number | string): string {
  const date = new Date(when)
  return Number.isNaN(date.getTime()) ? String(when) : new Intl.DateTimeFormat(language.value, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
}
