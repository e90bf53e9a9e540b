// The owner's side of the double.
export function ownerAnswer(eats, call) {
  eats.ownerCalls.push(call)
  return undefined
}
