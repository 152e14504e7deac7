/** Icons of card JSON: the font's by name, Google's older set mapped to the font, pictures by URL. */
import type { chat_v1 } from '@googleapis/chat';
import { html, nothing, type TemplateResult } from 'lit';
import { picture } from './picture';
import { symbol } from './symbol';
import './icon.css';

/** `CardService.Icon`, drawn with its nearest Material symbol. */
const knownIcons: Record<string, string> = {
  AIRPLANE: 'flight',
  BOOKMARK: 'bookmark',
  BUS: 'directions_bus',
  CAR: 'directions_car',
  CLOCK: 'schedule',
  CONFIRMATION_NUMBER_ICON: 'confirmation_number',
  DESCRIPTION: 'description',
  DOLLAR: 'attach_money',
  EMAIL: 'mail',
  EVENT_PERFORMER: 'artist',
  EVENT_SEAT: 'event_seat',
  FLIGHT_ARRIVAL: 'flight_land',
  FLIGHT_DEPARTURE: 'flight_takeoff',
  HOTEL: 'hotel',
  HOTEL_ROOM_TYPE: 'single_bed',
  INVITE: 'event_available',
  MAP_PIN: 'location_on',
  MEMBERSHIP: 'card_membership',
  MULTIPLE_PEOPLE: 'group',
  OFFER: 'local_offer',
  PERSON: 'person',
  PHONE: 'call',
  RESTAURANT_ICON: 'restaurant',
  SHOPPING_CART: 'shopping_cart',
  STAR: 'star',
  STORE: 'storefront',
  TICKET: 'local_activity',
  TRAIN: 'train',
  VIDEO_CAMERA: 'videocam',
  VIDEO_PLAY: 'play_circle',
};

/** An icon of card JSON. */
export function icon(json: chat_v1.Schema$GoogleAppsCardV1Icon): TemplateResult | typeof nothing {
  const label = json.altText ?? '';
  if (json.materialIcon?.name) return symbol(json.materialIcon.name, json.materialIcon, label);
  if (json.knownIcon) return symbol(knownIcons[json.knownIcon] ?? '', {}, label);
  if (json.iconUrl)
    return html`<span class="icon-picture">${picture(json.iconUrl, label, json.imageType === 'CIRCLE')}</span>`;
  return nothing;
}
