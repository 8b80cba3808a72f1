/**
 * What stands between a page and an address: nothing, since it is on the page's own origin (`own`)
 * or may be asked (`elsewhere`); the page's own policy (`sealed`); or that a page that came by https
 * may not ask by http (`insecure`).
 */
export type AddressStanding = 'own' | 'elsewhere' | 'sealed' | 'insecure';
