// Restaurants whose receipts are in samples/, and others beside them.
const partner = (n, name, taxId, phone, address, currency = 'EUR', aliases = []) => ({
  restaurantId: `r${n}`,
  locationId: `l${n}`,
  name,
  aliases,
  taxId,
  phone,
  address,
  currency,
  zone: 'Europe/Madrid',
})

export const PARTNERS = [
  partner(1, 'Sushi Abuela', 'A56458716', '909570076', 'Pza. España 130, 12915 Soria'),
  partner(2, 'Green Buffalo Smokehouse', null, null, '2927 Lake St., San Rafael', 'USD'),
  partner(3, 'Taberna del Puerto', 'B11223344', '911234567', 'C/ Mayor 3, Madrid'),
  partner(4, 'Casa Lola', 'B55667788', '912223344', 'Av. del Mar 12, Valencia'),
]

export const REWARDS = [
  { id: 'w1', title: 'A coffee', description: 'Any coffee of the card', points: 100, remaining: 12, restaurantId: 'r4' },
  { id: 'w2', title: 'Dessert of the day', description: '', points: 350, remaining: 3, restaurantId: 'r1' },
  { id: 'w3', title: 'Dinner for two', description: 'Monday to Thursday', points: 5000, remaining: 1, restaurantId: 'r3' },
]

const offer = (id, restaurantId, title, more) => ({ id, restaurantId, locationId: null, title, multiplierPercent: 100, bonusPoints: 0, weekdays: [], minimumSpend: 0, itemWords: null, startsOn: '2026-11-01', endsOn: null, ...more })

export const OFFERS = [
  offer('o1', 'r1', 'Double points on Tuesdays', { multiplierPercent: 200, weekdays: ['TUESDAY'], minimumSpend: 1500, endsOn: '2026-12-31' }),
  offer('o2', 'r4', 'Extra points for rice', { bonusPoints: 50, itemWords: 'arroz' }),
]
