import { useSignal } from '@preact/signals'
import { call } from '../http/client'
import { ask, refresh } from '../keep/answers'
import { listOf } from '../keep/list'
import { Choice, Field, Sent } from '../look/field'
import { Card, ProblemNotice, Title, useWork } from '../look/parts'
import { say } from '../look/say'
import { Stale } from '../look/stale'
import { common } from '../words/common'
import { words } from '../words/owner'
import type { Restaurant } from './resources'

interface Person {
  accountId: string | null
  restaurantId: string
  displayName: string | null
  email: string
  role: string
}

const PATH = '/api/owner/staff'

export function Staff() {
  const told = ask<unknown>(PATH).value
  const people = listOf<Person>(told.value, 'staff')
  const restaurants = listOf<Restaurant>(ask<unknown>('/api/owner/restaurants').value.value, 'restaurants')
  const { staff } = words.value
  return (
    <>
      <Title lead={staff.lead}>{words.value.sections.staff}</Title>
      <Stale told={told} />
      <div class="columns">
        <section class="card">
          <ul class="list">
            {people.map((one) => (
              <Member key={`${one.email} ${one.restaurantId}`} person={one} restaurant={restaurants.find(({ id }) => id === one.restaurantId)?.name ?? ''} />
            ))}
          </ul>
          {told.value !== null && people.length === 0 && <p class="quiet">{words.value.none}</p>}
        </section>
        <Adding restaurants={restaurants} />
      </div>
    </>
  )
}

function Member({ person, restaurant }: { person: Person; restaurant: string }) {
  const { busy, problem, run } = useWork()
  const { staff } = words.value
  const remove = () =>
    run(async () => {
      await call('DELETE', `${PATH}/${encodeURIComponent(person.restaurantId)}/${encodeURIComponent(person.accountId ?? '')}`)
      await refresh(PATH)
    })
  return (
    <li class="entry">
      <strong>{person.displayName ?? person.email}</strong>
      {person.accountId === null ? (
        <span class="quiet">{staff.invited}</span>
      ) : (
        <button type="button" class="link" disabled={busy.value} aria-label={`${staff.remove}: ${person.displayName ?? person.email}`} onClick={remove}>
          {staff.remove}
        </button>
      )}
      <span class="quiet">{[person.email, staff.roles[person.role] ?? person.role, restaurant].filter(Boolean).join(' · ')}</span>
      <ProblemNotice problem={problem.value} />
    </li>
  )
}

function Adding({ restaurants }: { restaurants: readonly Restaurant[] }) {
  const email = useSignal('')
  const restaurant = useSignal('')
  const role = useSignal<string>('STAFF')
  const { busy, problem, run } = useWork()
  const { staff, offers } = words.value
  const restaurantId = restaurant.value || restaurants[0]?.id || ''
  const add = () =>
    run(async () => {
      await call('POST', PATH, { body: { email: email.value.trim(), restaurantId, role: role.value } })
      email.value = ''
      say(staff.added)
      await refresh(PATH)
    })
  return (
    <Card title={staff.add}>
      <Sent onSend={add}>
        <Field label={staff.email} type="email" required value={email.value} onText={(text) => (email.value = text)} />
        <Choice label={offers.restaurant} value={restaurantId} onText={(text) => (restaurant.value = text)} options={restaurants.map(({ id, name }) => [id, name])} />
        <Choice label={staff.role} value={role.value} onText={(text) => (role.value = text)} options={(['STAFF', 'OWNER'] as const).map((one) => [one, staff.roles[one] ?? one])} />
        <ProblemNotice problem={problem.value} />
        <button class="primary" disabled={busy.value}>
          {common.value.add}
        </button>
      </Sent>
    </Card>
  )
}
