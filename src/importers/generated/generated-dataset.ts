/** What incidents that never happened go by. */
export const generatedDataset = {
  id: 'generated',
  title: { en: 'Generated incidents', uk: 'Згенеровані інциденти' },
} as const;
