import type { Receipt } from 'rightsize/answer'
import type { Form } from '../keep/draft'
import { Icon } from '../look/icon'
import { checksOfForm } from '../receipt/form'
import { money } from '../receipt/money'
import { language } from '../words/language'
import { words } from '../words/member'

/** The arithmetic of what the form says now; a warning at most. */
export function Checks({ form, reading }: { form: Form; reading: Receipt | null }) {
  const checks = checksOfForm(form, reading)
  if (checks.length === 0) return null
  const { review } = words.value
  const amount = (minor: number) => money(minor, form.currency, language.value)
  return (
    <section class="card" aria-label={review.checks}>
      <h2>{review.checks}</h2>
      <ul class="checks">
        {checks.map((check) => (
          <li key={check.rule} class={check.pass ? 'good' : 'warn'}>
            <Icon name={check.pass ? 'check' : 'warn'} size={20} />
            <span>
              {review.rule[check.rule] ?? check.rule} <span class="hidden">{check.pass ? review.holds : review.fails}</span>
            </span>
            <span class="figure">{check.pass ? amount(check.right) : `${amount(check.left)} ≠ ${amount(check.right)}`}</span>
          </li>
        ))}
      </ul>
      {checks.some(({ pass }) => !pass) && <p class="quiet">{review.checkNote}</p>}
    </section>
  )
}
