import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { day, number } from '../look/parts'
import { money } from '../receipt/money'
import { language } from '../words/language'
import { words } from '../words/owner'
import { currencyOf, type Location, type Offer, type Restaurant } from './resources'
import { Things } from './things'

export function Offers() {
  const { offers: text } = words.value
  const restaurants = listOf<Restaurant>(ask<unknown>('/api/owner/restaurants').value.value, 'restaurants')
  const locations = listOf<Location>(ask<unknown>('/api/owner/locations').value.value, 'locations')
  if (restaurants.length === 0) return <p class="quiet">{words.value.none}</p>
  return (
    <Things<Offer>
      title={words.value.sections.offers}
      path="/api/owner/offers"
      name="offers"
      add={text.add}
      later={['endsOn']}
      currency={({ restaurantId = '' }) => currencyOf(locations, restaurantId)}
      fresh={{ restaurantId: restaurants[0]?.id ?? null, multiplierPercent: 200, bonusPoints: 0, minimumSpend: 0, weekdays: [], startsOn: new Date().toISOString().slice(0, 10) }}
      specs={[
        { name: 'title', label: text.title, kind: 'text', required: true },
        { name: 'restaurantId', label: text.restaurant, kind: 'choice', options: restaurants.map(({ id, name }) => [id, name]) },
        { name: 'locationId', label: text.location, kind: 'choice', options: [['', text.everywhere], ...locations.map(({ id, name }) => [id, name] as const)] },
        { name: 'multiplierPercent', label: text.multiplier, hint: text.multiplierHint, kind: 'number', required: true },
        { name: 'bonusPoints', label: text.bonus, kind: 'number', required: true },
        { name: 'minimumSpend', label: text.minimum, kind: 'money', required: true },
        { name: 'itemWords', label: text.words, kind: 'text' },
        { name: 'startsOn', label: text.starts, kind: 'date', required: true },
        { name: 'endsOn', label: text.ends, kind: 'date' },
        { name: 'weekdays', label: text.weekdays, hint: text.weekdaysHint, kind: 'days' },
      ]}
      show={(offer) => (
        <>
          <h2>{offer.title}</h2>
          <p class="quiet">
            {[
              restaurants.find(({ id }) => id === offer.restaurantId)?.name,
              `× ${number(offer.multiplierPercent / 100)}`,
              offer.bonusPoints > 0 ? `+ ${number(offer.bonusPoints)}` : '',
              offer.minimumSpend > 0 ? `≥ ${money(offer.minimumSpend, currencyOf(locations, offer.restaurantId), language.value)}` : '',
              offer.weekdays.map((one) => text.days[one] ?? one).join(' '),
              offer.itemWords ?? '',
              `${day(offer.startsOn)} – ${offer.endsOn ? day(offer.endsOn) : ''}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
    />
  )
}
