import { useComputed, useSignal } from '@preact/signals'
import type { Directory, Partner } from '../http/contract'
import { ask } from '../keep/answers'
import type { Draft, Form } from '../keep/draft'
import { Field } from '../look/field'
import { Icon } from '../look/icon'
import { match } from '../partner/match'
import { plain } from '../partner/text'
import { minorOf } from '../receipt/money'
import { rulesAt } from './rules'
import { words } from '../words/member'

const MOST_FOUND = 8

/** Which of the restaurants it was: found on the phone, or chosen. */
export function Where({ draft, change }: { draft: Draft; change: (changes: Partial<Form>) => void }) {
  const choosing = useSignal(false)
  const { review } = words.value
  const directory = ask<Directory>('/api/directory').value.value
  const { form, reading } = draft
  const partners = directory?.partners ?? []
  const chosen = partners.find(({ locationId }) => locationId === form.locationId)
  const choose = (locationId: string | null) => {
    choosing.value = false
    const partner = partners.find((one) => one.locationId === locationId)
    change({ locationId, currency: form.currency || (partner?.currency ?? '') })
  }
  return (
    <section class="card where" aria-label={review.where}>
      <h2>{review.where}</h2>
      {directory === null ? (
        <p class="quiet">{review.noDirectory}</p>
      ) : chosen && !choosing.value ? (
        <>
          <PartnerLine partner={chosen} />
          <p class="quiet matched">
            <Icon name="check" size={18} /> {review.matched}
          </p>
          <button type="button" class="link" onClick={() => (choosing.value = true)}>
            {review.other}
          </button>
        </>
      ) : (
        <Candidates
          partners={partners}
          chosen={form.locationId}
          name={form.merchant}
          candidates={match(
            { name: form.merchant, taxId: reading?.taxId?.value ?? null, phone: reading?.phone?.value ?? null, address: reading?.address?.value ?? null },
            partners,
          ).candidates.map(({ partner }) => partner)}
          onChoose={choose}
        />
      )}
      <Field label={review.dailyCode} hint={needsCode(form) ? <strong>{review.dailyCodeNeeded}</strong> : review.dailyCodeHint} maxLength={12} autocomplete="off" spellcheck={false} value={form.dailyCode} onText={(text) => change({ dailyCode: text.toUpperCase() })} />
    </section>
  )
}

/** Whether the claim is larger than what its restaurant takes without a code. */
function needsCode(form: Form): boolean {
  const rules = rulesAt(form.locationId)
  const total = minorOf(form.total, form.currency)
  return rules !== undefined && total !== null && total > rules.smallClaim && form.dailyCode === ''
}

interface CandidatesProps {
  partners: readonly Partner[]
  candidates: readonly Partner[]
  chosen: string | null
  name: string
  onChoose: (locationId: string | null) => void
}

function Candidates({ partners, candidates, chosen, name, onChoose }: CandidatesProps) {
  const search = useSignal('')
  const found = useComputed(() => {
    const wanted = plain(search.value)
    return wanted === '' ? [] : partners.filter((one) => plain(`${one.name} ${one.address ?? ''}`).includes(wanted)).slice(0, MOST_FOUND)
  })
  const { review } = words.value
  const shown = search.value === '' ? candidates : found.value
  return (
    <>
      <fieldset class="choices">
        <legend>{candidates.length > 0 || name === '' ? review.unsureMatch : review.noMatch}</legend>
        {shown.map((partner) => (
          <label key={partner.locationId} class="tick">
            <input type="radio" name="where" checked={partner.locationId === chosen} onChange={() => onChoose(partner.locationId)} />
            <PartnerLine partner={partner} />
          </label>
        ))}
        <label class="tick">
          <input type="radio" name="where" checked={chosen === null} onChange={() => onChoose(null)} />
          <span>{review.suggest}</span>
        </label>
      </fieldset>
      {chosen === null && <p class="quiet">{review.suggested}</p>}
      <Field label={review.search} type="search" value={search.value} onText={(text) => (search.value = text)} />
    </>
  )
}

function PartnerLine({ partner }: { partner: Partner }) {
  return (
    <span class="partner">
      <strong>{partner.locationName && partner.locationName !== partner.name ? `${partner.name}, ${partner.locationName}` : partner.name}</strong>
      {partner.address && <span class="quiet">{partner.address}</span>}
    </span>
  )
}
