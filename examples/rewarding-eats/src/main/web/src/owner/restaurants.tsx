import { useSignal } from '@preact/signals'
import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { Chip, number } from '../look/parts'
import { common } from '../words/common'
import { words } from '../words/owner'
import { Editor } from './editor'
import { currencyOf, type Location, type Restaurant } from './resources'
import { Things } from './things'
import type { Spec, Values } from './values'

const PATH = '/api/owner/locations'

export function RestaurantsPage() {
  const { restaurants: text } = words.value
  const locations = listOf<Location>(ask<unknown>(PATH).value.value, 'locations')
  const specs: Spec[] = [
    { name: 'name', label: text.name, kind: 'text', required: true },
    { name: 'aliases', label: text.aliases, hint: text.aliasesHint, kind: 'list' },
    { name: 'taxId', label: text.taxId, kind: 'text' },
    { name: 'pointsPerUnit', label: text.pointsPerUnit, kind: 'number', required: true },
    { name: 'claimMaxAgeDays', label: text.claimMaxAgeDays, kind: 'number', required: true },
    { name: 'smallClaim', label: text.smallClaim, kind: 'money', required: true },
    { name: 'dayCapPoints', label: text.dayCapPoints, kind: 'number', required: true },
    { name: 'active', label: text.active, kind: 'tick' },
  ]
  return (
    <Things<Restaurant>
      title={words.value.sections.restaurants}
      path="/api/owner/restaurants"
      name="restaurants"
      add={text.add}
      specs={specs}
      currency={({ id = '' }) => currencyOf(locations, id)}
      fresh={{ pointsPerUnit: 10, claimMaxAgeDays: 14, smallClaim: 3000, dayCapPoints: 20000, active: true }}
      show={(restaurant) => (
        <>
          <div class="card-head">
            <h2>{restaurant.name}</h2>
            <Chip tone={restaurant.active ? 'good' : 'quiet'}>{restaurant.active ? text.active : text.inactive}</Chip>
          </div>
          <p class="quiet">{[restaurant.taxId, ...restaurant.aliases, `${text.pointsPerUnit}: ${number(restaurant.pointsPerUnit)}`].filter(Boolean).join(' · ')}</p>
          <Locations restaurant={restaurant} />
        </>
      )}
    />
  )
}

function Locations({ restaurant }: { restaurant: Restaurant }) {
  const editing = useSignal<string | null>(null)
  const { restaurants: text } = words.value
  const all = listOf<Location>(ask<unknown>(PATH).value.value, 'locations').filter(({ restaurantId }) => restaurantId === restaurant.id)
  const specs: Spec[] = [
    { name: 'name', label: text.name, kind: 'text', required: true },
    { name: 'address', label: text.address, kind: 'text', required: true },
    { name: 'phone', label: text.phone, kind: 'text' },
    { name: 'zone', label: text.zone, kind: 'text', required: true },
    { name: 'currency', label: text.currency, kind: 'text', required: true },
    { name: 'opens', label: text.opens, kind: 'time' },
    { name: 'closes', label: text.closes, kind: 'time' },
    { name: 'active', label: text.active, kind: 'tick' },
  ]
  const fresh: Values = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'EUR', active: true }
  const editor = (id: string | null, values: Values) => (
    <Editor path={PATH} id={id} specs={specs} values={values} fixed={id === null ? { restaurantId: restaurant.id } : {}} onDone={() => (editing.value = null)} />
  )
  return (
    <div class="stack">
      <h3>{text.locations}</h3>
      <ul class="list">
        {all.map((location) => (
          <li key={location.id}>
            {editing.value === location.id ? (
              editor(location.id, location as unknown as Values)
            ) : (
              <div class="entry">
                <strong>{location.name}</strong>
                <button type="button" class="link" aria-label={`${common.value.edit}: ${location.name}`} onClick={() => (editing.value = location.id)}>
                  {common.value.edit}
                </button>
                <span class="quiet">{[location.address, location.phone, location.currency].filter(Boolean).join(' · ')}</span>
              </div>
            )}
          </li>
        ))}
      </ul>
      {editing.value === 'new' ? (
        editor(null, fresh)
      ) : (
        <button type="button" class="button" onClick={() => (editing.value = 'new')}>
          {text.addLocation}
        </button>
      )}
    </div>
  )
}
