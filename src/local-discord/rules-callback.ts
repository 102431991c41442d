import { MESSAGE_FLAG } from './components.ts';
import { display, integerIn, type JsonObject, objectIn, objectsIn, textIn } from './json-value.ts';
import { boundedList, boundedText, type Problem } from './problem.ts';
import { choiceProblems } from './rules-command.ts';
import { messageProblems } from './rules-message.ts';

/** The kinds of answer to an interaction, by Discord's numbers. */
export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** The kinds of interaction, by Discord's numbers. */
export const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** What an answer answers. */
export interface CallbackOccasion {
  readonly interactionType: number;
  /** The flags of the message whose button was clicked, where there is one. */
  readonly messageFlags: number | undefined;
  readonly withFiles: boolean;
}

/** What Discord would refuse in the answer to an interaction, including answers of a kind that it does not take. */
export function callbackProblems(body: JsonObject, occasion: CallbackOccasion): readonly Problem[] {
  const type = body['type'];
  const data = objectIn(body['data']);
  return [...typeProblems(type, occasion), ...dataProblems(type, data, occasion).map(underData)];
}

function underData(problem: Problem): Problem {
  return { ...problem, path: problem.path === '' ? 'data' : `data.${problem.path}` };
}

function typeProblems(type: unknown, occasion: CallbackOccasion): readonly Problem[] {
  const { interactionType, messageFlags } = occasion;
  if (!Object.values(CALLBACK).some((known) => known === type)) {
    return [
      {
        path: 'type',
        code: 'BASE_TYPE_CHOICES',
        message: `Value "${display(type)}" must be one of (4, 5, 6, 7, 8, 9, 12).`,
      },
    ];
  }
  if ((interactionType === INTERACTION.autocomplete) !== (type === CALLBACK.choices)) {
    return wrong('Choices answer autocomplete, and nothing else does');
  }
  if ((type === CALLBACK.update || type === CALLBACK.deferredUpdate) && messageFlags === undefined) {
    return wrong('Only an interaction with a component can update a message');
  }
  if (type === CALLBACK.modal && interactionType === INTERACTION.modal) {
    return wrong('A modal cannot answer a modal');
  }
  return [];
}

function wrong(message: string): readonly Problem[] {
  return [{ path: 'type', code: 'INTERACTION_RESPONSE_TYPE_INVALID', message }];
}

function dataProblems(type: unknown, data: JsonObject, occasion: CallbackOccasion): readonly Problem[] {
  switch (type) {
    case CALLBACK.message:
      return messageProblems(data, { kind: 'callback', withFiles: occasion.withFiles });
    case CALLBACK.update:
      return messageProblems(data, { kind: 'edit', existingFlags: occasion.messageFlags ?? 0 });
    case CALLBACK.deferredMessage:
      return (integerIn(data['flags']) & ~MESSAGE_FLAG.ephemeral) === 0
        ? []
        : [
            {
              path: 'flags',
              code: 'BASE_TYPE_INVALID',
              message: 'Only EPHEMERAL can be set on a deferred answer',
            },
          ];
    case CALLBACK.choices:
      return choiceProblems(objectsIn(data['choices']), 'choices');
    case CALLBACK.modal:
      return [
        ...boundedText('title', textIn(data['title']), 1, 45),
        ...boundedText('custom_id', textIn(data['custom_id']), 1, 100),
        ...boundedList('components', objectsIn(data['components']), 1, 5),
      ];
    default:
      return [];
  }
}
