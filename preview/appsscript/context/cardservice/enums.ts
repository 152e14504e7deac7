/**
 * The enums of CardService. Apps Script gives each member as an object, not as a string or number: its text is its
 * name, and a method that takes an enum refuses the bare name.
 */

export interface EnumMember {
  name(): string;
  ordinal(): number;
  compareTo(other: EnumMember): number;
  toString(): string;
  toJSON(): string;
}

export interface Enum<Name extends string = string> {
  name: string;
  members: Readonly<Record<Name, EnumMember>>;
}

const MEMBER_NAMES = {
  BorderType: ['NO_BORDER', 'STROKE'],
  ComposedEmailType: ['REPLY_AS_DRAFT', 'STANDALONE_DRAFT'],
  ContentType: ['TEXT', 'MUTABLE_HTML', 'IMMUTABLE_HTML'],
  DisplayStyle: ['PEEK', 'REPLACE'],
  GridItemLayout: ['TEXT_BELOW', 'TEXT_ABOVE'],
  HorizontalAlignment: ['START', 'CENTER', 'END'],
  Icon: [
    ...['NONE', 'AIRPLANE', 'BOOKMARK', 'BUS', 'CAR', 'CLOCK', 'CONFIRMATION_NUMBER_ICON', 'DOLLAR', 'DESCRIPTION'],
    ...['EMAIL', 'EVENT_PERFORMER', 'EVENT_SEAT', 'FLIGHT_ARRIVAL', 'FLIGHT_DEPARTURE', 'HOTEL', 'HOTEL_ROOM_TYPE'],
    ...['INVITE', 'MAP_PIN', 'MEMBERSHIP', 'MULTIPLE_PEOPLE', 'OFFER', 'PERSON', 'PHONE', 'RESTAURANT_ICON'],
    ...['SHOPPING_CART', 'STAR', 'STORE', 'TICKET', 'TRAIN', 'VIDEO_CAMERA', 'VIDEO_PLAY'],
  ],
  ImageCropType: ['SQUARE', 'CIRCLE', 'RECTANGLE_CUSTOM', 'RECTANGLE_4_3'],
  ImageStyle: ['SQUARE', 'CIRCLE'],
  InputType: ['TEXT', 'INTEGER', 'FLOAT', 'EMAIL'],
  Interaction: ['INTERACTION_UNSPECIFIED', 'OPEN_DIALOG'],
  LoadIndicator: ['SPINNER', 'NONE'],
  OnClose: ['NOTHING', 'RELOAD', 'RELOAD_ADD_ON'],
  OpenAs: ['FULL_SIZE', 'OVERLAY'],
  SelectionInputType: ['CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN', 'SWITCH', 'MULTI_SELECT'],
  SwitchControlType: ['SWITCH', 'CHECK_BOX'],
  /** TEXT is Google's deprecated name of OUTLINED. */
  TextButtonStyle: ['OUTLINED', 'TEXT', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'],
  UpdateDraftBodyType: ['IN_PLACE_INSERT'],
  /* Not in the types; Google's reference has them. */
  ChipListLayout: ['WRAPPED', 'HORIZONTAL_SCROLLABLE'],
  HorizontalSizeStyle: ['FILL_AVAILABLE_SPACE', 'FILL_MINIMUM_SPACE'],
  VerticalAlignment: ['CENTER', 'TOP', 'BOTTOM'],
  WrapStyle: ['NOWRAP', 'WRAP'],
} as const;

const places = new WeakMap<object, { name: string; ordinal: number }>();

function place(member: EnumMember) {
  const found = places.get(member);
  if (!found) throw new TypeError('Illegal invocation: this is not a member of an enum of CardService');
  return found;
}

// Shared, since an execution has a hundred members and uses five.
const memberMethods: EnumMember = Object.freeze({
  name(this: EnumMember) {
    return place(this).name;
  },
  ordinal(this: EnumMember) {
    return place(this).ordinal;
  },
  compareTo(this: EnumMember, other: EnumMember) {
    return place(this).ordinal - place(other).ordinal;
  },
  toString(this: EnumMember) {
    return place(this).name;
  },
  toJSON(this: EnumMember) {
    return place(this).name;
  },
});

type EnumName = keyof typeof MEMBER_NAMES;
export type MemberName<E extends EnumName> = (typeof MEMBER_NAMES)[E][number];

export const enums = Object.fromEntries(
  Object.entries(MEMBER_NAMES).map(([name, members]) => [name, { name, members: membersOf(members) }]),
) as { readonly [E in EnumName]: Enum<MemberName<E>> };

function membersOf(names: readonly string[]): Record<string, EnumMember> {
  return Object.freeze(Object.fromEntries(names.map((name, ordinal) => [name, member(name, ordinal)])));
}

function member(name: string, ordinal: number): EnumMember {
  const made = Object.create(memberMethods) as EnumMember;
  places.set(made, { name, ordinal });
  return Object.freeze(made);
}

/** The member's name where it is one of this enum. */
export function nameIn<Name extends string>({ members }: Enum<Name>, value: unknown): Name | undefined {
  const name = places.get(value as object)?.name as Name | undefined;
  return name !== undefined && members[name] === value ? name : undefined;
}
