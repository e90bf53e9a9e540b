import { expect, test } from 'vitest'
import type { Partner } from '../http/contract'
import { match } from './match'

const partner = (locationId: string, name: string, more: Partial<Partner> = {}): Partner => ({ restaurantId: locationId, locationId, name, aliases: [], taxId: null, phone: null, address: null, currency: 'EUR', zone: 'Europe/Madrid', ...more })

const PARTNERS = [
  partner('lola', 'Casa Lola', { taxId: 'B55667788', phone: '+34 912 223 344', address: 'Av. del Mar 12, Valencia' }),
  partner('manolo', 'Casa Manolo', { taxId: 'B11223344', address: 'C/ Mayor 3, Madrid' }),
  partner('north', 'Burger Corner', { taxId: 'B99887766', address: 'Calle Norte 1, Bilbao' }),
  partner('south', 'Burger Corner', { taxId: 'B99887766', address: 'Calle Sur 80, Sevilla' }),
]
const printed = (name: string, more: { taxId?: string; phone?: string; address?: string } = {}) => ({ name, taxId: more.taxId ?? null, phone: more.phone ?? null, address: more.address ?? null })
const best = (result: ReturnType<typeof match>) => (result.sure ? result.candidates[0]?.partner.locationId : null)

test('a name with accents, capitals and a company form is the same name', () => expect(best(match(printed('CASA LOLA, S.L.'), PARTNERS))).toBe('lola'))
test('a misread name is still found', () => expect(best(match(printed('CASA L0LA'), PARTNERS))).toBe('lola'))
test('the tax id finds a restaurant whose name is a drawing', () => expect(best(match(printed('', { taxId: 'B-55667788' }), PARTNERS))).toBe('lola'))
test('the phone helps, however it is written', () => expect(match(printed('LOLA', { phone: '912 22 33 44' }), PARTNERS).candidates[0]?.partner.locationId).toBe('lola'))
test('two houses of one owner are told apart by the address', () => expect(best(match(printed('Burger Corner', { taxId: 'B99887766', address: 'CALLE SUR 80 SEVILLA' }), PARTNERS))).toBe('south'))
test('without the address both are offered and none is taken', () => {
  const result = match(printed('Burger Corner', { taxId: 'B99887766' }), PARTNERS)
  expect(result.sure).toBe(false)
  expect(result.candidates.slice(0, 2).map(({ partner: { locationId } }) => locationId).sort()).toEqual(['north', 'south'])
})
test('a restaurant that does not take part is nobody', () => expect(match(printed('Pizzeria Vesuvio'), PARTNERS).candidates).toEqual([]))
