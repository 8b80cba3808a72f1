/** Marks an answer that is a copy kept on this computer: the ISO instant at which it was kept. */
export const keptAtHeader = 'X-Incident-Atlas-Kept-At';
