/** Pictures: images, icons, and how they are cropped and framed. */
import type { chat_v1 } from '@googleapis/chat';
import { type ComposeOnClickJson, clickMethods } from './actions';
import { define, does, type Methods, requirePart, sets } from './definition';
import { enums, type MemberName } from './enums';
import { boolean, color, imageUrl, integer, number, oneOf, part, plain, string } from './parameters';

export type IconJson = chat_v1.Schema$GoogleAppsCardV1Icon;
type ImageJson = Omit<chat_v1.Schema$GoogleAppsCardV1Image, 'onClick'> & { onClick?: ComposeOnClickJson };

export const materialIcon = define<
  chat_v1.Schema$GoogleAppsCardV1MaterialIcon,
  chat_v1.Schema$GoogleAppsCardV1MaterialIcon
>({
  name: 'MaterialIcon',
  begin: () => ({}),
  methods: () => ({
    setFill: sets('fill', boolean('fill')),
    setGrade: sets('grade', integer('grade')),
    setName: sets('name', string('name')),
    setWeight: sets('weight', integer('weight')),
  }),
  json(json) {
    requirePart('MaterialIcon', 'setName', json.name);
    return json;
  },
});

/** One icon: known, from an address, or a Material icon. They exclude each other in Google's JSON; the last one wins. */
function withSource(icon: IconJson, source: Pick<IconJson, 'knownIcon' | 'iconUrl' | 'materialIcon'>): IconJson {
  const { knownIcon: _known, iconUrl: _url, materialIcon: _material, ...rest } = icon;
  return { ...rest, ...source };
}

/** The methods that choose an icon, for every class that has one under `key`. */
export function iconMethods<Key extends 'icon' | 'startIcon'>(key: Key) {
  type State = { [K in Key]?: IconJson };
  const change = (state: State, source: Parameters<typeof withSource>[1]) => {
    state[key] = withSource(state[key] ?? {}, source);
  };
  return {
    setIcon: does<State, [MemberName<'Icon'>]>([oneOf('icon', enums.Icon)], (state, [knownIcon]) => {
      change(state, { knownIcon });
    }),
    setIconUrl: does<State, [string]>([imageUrl('url')], (state, [iconUrl]) => {
      change(state, { iconUrl });
    }),
    setMaterialIcon: does<State, [chat_v1.Schema$GoogleAppsCardV1MaterialIcon]>(
      [part('icon', materialIcon)],
      (state, [material]) => {
        change(state, { materialIcon: material });
      },
    ),
    setIconAltText: does<State, [string]>([plain('altText')], (state, [altText]) => {
      state[key] = { ...state[key], altText };
    }),
  } satisfies Methods<State>;
}

type CropType = MemberName<'ImageCropType'>;
const icons = iconMethods('icon');

export const iconImage = define<{ icon?: IconJson }, IconJson>({
  name: 'IconImage',
  begin: () => ({}),
  methods: () => ({
    setAltText: icons.setIconAltText,
    setIcon: icons.setIcon,
    setIconUrl: icons.setIconUrl,
    // "If you want to apply a crop style to an IconImage, you can only use SQUARE or CIRCLE."
    setImageCropType: does<{ icon?: IconJson }, [CropType]>(
      [oneOf('imageCropType', enums.ImageCropType)],
      (state, [imageType], { env, method }) => {
        if (imageType !== 'SQUARE' && imageType !== 'CIRCLE') {
          env.warn(`${method}: an icon is cropped to SQUARE or CIRCLE only; Google ignores ${imageType}.`);
          return;
        }
        state.icon = { ...state.icon, imageType };
      },
    ),
    setMaterialIcon: icons.setMaterialIcon,
  }),
  json({ icon = {} }) {
    requirePart('IconImage', 'setIcon, setIconUrl or setMaterialIcon', iconSource(icon));
    return icon;
  },
});

/** What an icon shows; undefined for one that shows nothing. */
export function iconSource(icon: IconJson | undefined): unknown {
  return icon?.knownIcon ?? icon?.iconUrl ?? icon?.materialIcon ?? undefined;
}

export const image = define<ImageJson, ImageJson>({
  name: 'Image',
  begin: () => ({}),
  methods: () => ({
    ...clickMethods,
    setAltText: sets('altText', plain('altText')),
    setImageUrl: sets('imageUrl', imageUrl('url')),
  }),
  json(json) {
    requirePart('Image', 'setImageUrl', json.imageUrl);
    return json;
  },
  widget: (json) => ({ image: json }),
});

type BorderJson = chat_v1.Schema$GoogleAppsCardV1BorderStyle;

export const borderStyle = define<BorderJson, BorderJson>({
  name: 'BorderStyle',
  begin: () => ({}),
  methods: () => ({
    setCornerRadius: sets('cornerRadius', integer('radius', 0)),
    setStrokeColor: sets('strokeColor', color('color')),
    setType: sets('type', oneOf('type', enums.BorderType)),
  }),
  json: (json) => json,
});

type CropJson = chat_v1.Schema$GoogleAppsCardV1ImageCropStyle;

export const imageCropStyle = define<CropJson, CropJson>({
  name: 'ImageCropStyle',
  begin: () => ({}),
  methods: () => ({
    // "The ratio must be a positive value."
    setAspectRatio: sets('aspectRatio', number('ratio', Number.MIN_VALUE)),
    setImageCropType: sets('type', oneOf('type', enums.ImageCropType)),
  }),
  json: (json) => json,
});

type ComponentJson = chat_v1.Schema$GoogleAppsCardV1ImageComponent;

export const imageComponent = define<ComponentJson, ComponentJson>({
  name: 'ImageComponent',
  begin: () => ({}),
  methods: () => ({
    setAltText: sets('altText', plain('altText')),
    setBorderStyle: sets('borderStyle', part('borderStyle', borderStyle)),
    setCropStyle: sets('cropStyle', part('imageCropStyle', imageCropStyle)),
    setImageUrl: sets('imageUri', imageUrl('url')),
  }),
  json(json) {
    requirePart('ImageComponent', 'setImageUrl', json.imageUri);
    return json;
  },
});
