import { isJsonObject, type JsonObject, objectsIn, textIn } from './json-value.ts';

/** The numbers that Discord gives to the components that this Discord tells apart. */
export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

/** The flags of a message that decide something here. */
export const MESSAGE_FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  voiceMessage: 1 << 13,
  componentsV2: 1 << 15,
} as const;

/** Visits every component, outer before inner and first before last, with its path such as `components.0.accessory`. */
export function eachComponent(
  components: unknown,
  visit: (component: JsonObject, path: string, parent: JsonObject | undefined) => void,
  path = 'components',
  parent?: JsonObject,
): void {
  for (const [index, component] of objectsIn(components).entries()) {
    const here = `${path}.${index}`;
    visit(component, here, parent);
    eachComponent(component['components'], visit, `${here}.components`, component);
    for (const key of ['accessory', 'component']) {
      const inner = component[key];
      if (isJsonObject(inner)) visit(inner, `${here}.${key}`, component);
    }
  }
}

/** The texts of all text displays of a message, in order. */
export function textDisplaysOf(components: unknown): readonly string[] {
  const texts: string[] = [];
  eachComponent(components, (component) => {
    if (component['type'] === COMPONENT.textDisplay) texts.push(textIn(component['content']));
  });
  return texts;
}

/** A button as a person sees it; a link has a `url` and no `customId`. */
export interface SeenButton {
  readonly label: string;
  readonly customId: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
}

/** The buttons of a message, in order. */
export function buttonsOf(message: { readonly components?: unknown }): readonly SeenButton[] {
  const buttons: SeenButton[] = [];
  eachComponent(message.components, (component) => {
    if (component['type'] !== COMPONENT.button) return;
    buttons.push({
      label: textIn(component['label']),
      customId: textIn(component['custom_id']) || undefined,
      url: textIn(component['url']) || undefined,
      disabled: component['disabled'] === true,
    });
  });
  return buttons;
}
