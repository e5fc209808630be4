/** What a lookup is answered in. Structured outputs take no lengths and no optional parts; the reader judges again. */
export const lookupFormat = {
  type: 'object',
  properties: {
    verdict: {
      enum: ['answered', 'not-there'],
      description: '"answered" only where the quotation alone settles everything that was asked.',
    },
    answer: {
      type: 'string',
      description:
        'The answer in a sentence or two, with nothing that the quotation does not say; else empty.',
    },
    quotation: {
      type: 'string',
      description:
        'One passage of the words of people, copied letter by letter, that carries the answer; else empty.',
    },
  },
  required: ['verdict', 'answer', 'quotation'],
  additionalProperties: false,
} as const;
