import type { Directory } from '../http/contract'
import { ask } from '../keep/answers'
import type { Rules } from './resources'

/** What a restaurant asks of claims, as far as this phone knows. */
export function rulesAt(locationId: string | null): Rules['partners'][string] | undefined {
  const restaurant = ask<Directory>('/api/directory').value.value?.partners.find((one) => one.locationId === locationId)?.restaurantId
  return restaurant === undefined ? undefined : ask<Rules>('/api/rules').value.value?.partners[restaurant]
}
