import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { listOf } from '../keep/list'
import { Choice } from '../look/field'
import { Empty, Loading, ProblemNotice, Title, useWork } from '../look/parts'
import { say } from '../look/say'
import { Stale } from '../look/stale'
import { words } from '../words/owner'
import type { Restaurant } from './resources'

interface Suggestion {
  id: string
  name: string
  address?: string | null
  phone?: string | null
  taxId?: string | null
  times: number
}

const PATH = '/api/owner/suggestions'

/** Restaurants that members would like to see here. */
export function Suggestions() {
  const told = ask<unknown>(PATH).value
  const all = listOf<Suggestion>(told.value, 'suggestions')
  const { suggestions } = words.value
  return (
    <>
      <Title lead={suggestions.lead}>{words.value.sections.suggestions}</Title>
      <Stale told={told} />
      {told.value === null ? told.loading && <Loading /> : all.length === 0 && <Empty icon="store">{words.value.none}</Empty>}
      <ul class="things">
        {all.map((one) => (
          <OneSuggestion key={one.id} suggestion={one} />
        ))}
      </ul>
    </>
  )
}

function OneSuggestion({ suggestion }: { suggestion: Suggestion }) {
  const restaurants = listOf<Restaurant>(ask<unknown>('/api/owner/restaurants').value.value, 'restaurants')
  const chosen = useSignal('')
  const { busy, problem, run } = useWork()
  const { suggestions: text } = words.value
  const decide = (decision: 'accept' | 'dismiss') =>
    run(async () => {
      await call('POST', `${PATH}/${encodeURIComponent(suggestion.id)}`, { body: { decision, restaurantId: decision === 'accept' ? chosen.value || restaurants[0]?.id : null } })
      say(text.done)
      await refresh(PATH)
    })
  return (
    <li class="card">
      <div class="card-head">
        <h2>{suggestion.name}</h2>
        <span class="quiet">{text.times(suggestion.times)}</span>
      </div>
      <p class="quiet">{[suggestion.address, suggestion.phone, suggestion.taxId].filter(Boolean).join(' · ')}</p>
      <ProblemNotice problem={problem.value} />
      <Choice label={text.became} value={chosen.value || (restaurants[0]?.id ?? '')} onText={(id) => (chosen.value = id)} options={restaurants.map(({ id, name }) => [id, name])} />
      <div class="buttons">
        <button type="button" class="button" disabled={busy.value} aria-label={`${text.accept}: ${suggestion.name}`} onClick={() => decide('accept')}>
          {text.accept}
        </button>
        <button type="button" class="button" disabled={busy.value} aria-label={`${text.dismiss}: ${suggestion.name}`} onClick={() => decide('dismiss')}>
          {text.dismiss}
        </button>
      </div>
    </li>
  )
}
