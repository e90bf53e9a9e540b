import { expect, test } from 'vitest'
import { minorOf, money, plainOf } from './money'

test.each([
  ['12.5', 'EUR', 1250],
  ['12,50', 'EUR', 1250],
  ['1.234,56', 'EUR', 123456],
  ['1,234.56', 'USD', 123456],
  ['1.234', 'EUR', 123400],
  ['€ 12', 'EUR', 1200],
  ['12 €', 'EUR', 1200],
  ['RM 7.90', 'MYR', 790],
  ['-3,20', 'EUR', -320],
  ['1,200', 'JPY', 1200],
  ['1.234', 'KWD', 1234],
])('%s in %s is %d', (text, currency, minor) => expect(minorOf(text, currency)).toBe(minor))

test.each(['', 'twelve', '12.3456', '1e3', '12.5.', '99999999999999999'])('"%s" is no amount of euros', (text) => {
  expect(minorOf(text, 'EUR')).toBeNull()
})

test('an amount survives being shown in a form', () => {
  for (const [minor, currency] of [[7075, 'EUR'], [1200, 'JPY'], [-5, 'USD']] as const) expect(minorOf(plainOf(minor, currency), currency)).toBe(minor)
})

test.each([
  [123456, 'EUR', 'en', '€1,234.56'],
  [123456, 'EUR', 'es', '1234,56 €'],
  [123456, 'USD', 'es', '1234,56 US$'],
  [123456, 'JPY', 'en', '¥123,456'],
  [123456, 'KWD', 'en', 'KWD 123.456'],
])('%d minor units of %s are written in %s as %s', (minor, currency, locale, text) => {
  expect(money(minor, currency, locale).replaceAll('\u00a0', ' ')).toBe(text)
})

test('a currency that nobody knows is shown all the same', () => expect(money(1234, '??', 'en')).toBe('12.34 ??'))
