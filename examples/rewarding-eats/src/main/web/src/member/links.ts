/** Links in mail may name a page by its path, as /verify?token=…; here pages are named by the fragment. */
export function linked(): void {
  const { pathname, search } = location
  const page = /^\/(verify|reset|forgot|sign-in|sign-up|transparency)\/?$/.exec(pathname)?.[1]
  if (page !== undefined) history.replaceState(null, '', `/#/${page}${search}`)
}
