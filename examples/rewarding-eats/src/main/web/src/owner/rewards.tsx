import { ask } from '../keep/answers'
import { listOf } from '../keep/list'
import { number } from '../look/parts'
import { common } from '../words/common'
import { words } from '../words/owner'
import type { Restaurant, Reward } from './resources'
import { Things } from './things'

export function Rewards() {
  const { rewards: text, offers } = words.value
  const restaurants = listOf<Restaurant>(ask<unknown>('/api/owner/restaurants').value.value, 'restaurants')
  if (restaurants.length === 0) return <p class="quiet">{words.value.none}</p>
  return (
    <Things<Reward>
      title={words.value.sections.rewards}
      path="/api/owner/rewards"
      name="rewards"
      add={text.add}
      fresh={{ restaurantId: restaurants[0]?.id ?? null, points: 500, remaining: null, active: true }}
      specs={[
        { name: 'title', label: text.title, kind: 'text', required: true },
        { name: 'restaurantId', label: offers.restaurant, kind: 'choice', options: restaurants.map(({ id, name }) => [id, name]) },
        { name: 'description', label: text.text, kind: 'text' },
        { name: 'points', label: text.points, kind: 'number', required: true },
        { name: 'remaining', label: text.stock, hint: text.stockHint, kind: 'number' },
        { name: 'active', label: text.active, kind: 'tick' },
      ]}
      show={(reward) => (
        <>
          <h2>{reward.title}</h2>
          <p class="quiet">
            {[restaurants.find(({ id }) => id === reward.restaurantId)?.name, common.value.points(number(reward.points)), reward.remaining === null ? '' : `${text.stock}: ${number(reward.remaining)}`, reward.description, reward.active ? '' : text.inactive]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
    />
  )
}
