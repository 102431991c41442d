/** A slash command that answers a question, as a bot registers it. */
export const ASK = {
  name: 'ask',
  description: 'Ask the archive',
  contexts: [0, 1, 2],
  integration_types: [0, 1],
  options: [
    { type: 3, name: 'question', description: 'What to ask', required: true },
    { type: 3, name: 'article', description: 'Where to look', autocomplete: true },
  ],
};

/** A command in the menu of a message. */
export const FIND_SOURCES = { name: 'Find sources', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] };
