/** What an audit is answered in. Structured outputs take no lengths and no optional parts; the reader judges again. */
export const auditFormat = {
  type: 'object',
  properties: {
    lines: {
      type: 'array',
      description: 'One entry for each line under "Done when", in their order.',
      items: {
        type: 'object',
        properties: {
          line: { type: 'integer', description: 'The number of the line, from 1.' },
          met: {
            enum: ['yes', 'no', 'cannot-tell'],
            description:
              '"no" only where the change itself shows it; "cannot-tell" where you do not see enough.',
          },
          why: { type: 'string', description: 'One sentence that names what in the change shows it.' },
        },
        required: ['line', 'met', 'why'],
        additionalProperties: false,
      },
    },
    tests: {
      type: 'array',
      description:
        'Tests that the change makes weaker without the contract asking for it; empty if there are none.',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', description: 'The file.' },
          why: { type: 'string', description: 'One sentence: what was checked before and is not now.' },
        },
        required: ['path', 'why'],
        additionalProperties: false,
      },
    },
    scope: {
      type: 'array',
      description:
        'What the change does beyond the contract or against its "Not to do"; empty if there is nothing.',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', description: 'The file.' },
          why: { type: 'string', description: 'One sentence: which line of the contract it goes beyond.' },
        },
        required: ['path', 'why'],
        additionalProperties: false,
      },
    },
  },
  required: ['lines', 'tests', 'scope'],
  additionalProperties: false,
} as const;
