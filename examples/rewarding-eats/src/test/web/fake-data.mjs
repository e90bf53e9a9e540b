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
  { id: 'w1', title: 'A coffee', text: 'Any coffee of the card', points: 100, left: 12, restaurant: 'Casa Lola' },
  { id: 'w2', title: 'Dessert of the day', text: '', points: 350, left: 3, restaurant: 'Sushi Abuela' },
  { id: 'w3', title: 'Dinner for two', text: 'Monday to Thursday', points: 5000, left: 1, restaurant: 'Taberna del Puerto' },
]

export const OFFERS = [
  { id: 'o1', title: 'Double points on Tuesdays', text: 'From 15 €', restaurant: 'Sushi Abuela', from: null, until: '2026-12-31' },
  { id: 'o2', title: '50 extra points for a rice dish', text: '', restaurant: 'Casa Lola', from: null, until: null },
]
