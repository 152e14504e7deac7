/** Widgets that arrange: Divider, Grid, and Columns and Carousel, which the side panel does not draw. */
import type { chat_v1 } from '@googleapis/chat';
import type { WidgetJson } from '../../types';
import { type ComposeOnClickJson, clickMethods } from './actions';
import { adds, define, does, exception, requirePart, sets } from './definition';
import { enums, type MemberName } from './enums';
import { borderStyle, imageComponent } from './images';
import { integer, oneOf, part, plain, string, widget } from './parameters';

export const divider = define<object, object>({
  name: 'Divider',
  begin: () => ({}),
  methods: () => ({}),
  json: (json) => json,
  widget: (json) => ({ divider: json }),
});

/** `textAlignment` is in Google's add-on JSON, not in the published types. */
type GridItemJson = chat_v1.Schema$GoogleAppsCardV1GridItem & { textAlignment?: MemberName<'HorizontalAlignment'> };

export const gridItem = define<GridItemJson, GridItemJson>({
  name: 'GridItem',
  begin: () => ({}),
  methods: () => ({
    setIdentifier: sets('id', string('id')),
    setImage: sets('image', part('image', imageComponent)),
    setLayout: sets('layout', oneOf('layout', enums.GridItemLayout)),
    setSubtitle: sets('subtitle', plain('subtitle')),
    setTextAlignment: sets('textAlignment', oneOf('alignment', enums.HorizontalAlignment)),
    setTitle: sets('title', plain('title')),
  }),
  json(json) {
    // "Items can contain text, an image, or both text and an image."
    requirePart('GridItem', 'setTitle, setSubtitle or setImage', json.title || json.subtitle || json.image);
    return json;
  },
});

/** The side panel is about 300 px wide: it shows one or two columns. */
const COLUMNS_IN_PANEL = 2;

type GridJson = Omit<chat_v1.Schema$GoogleAppsCardV1Grid, 'onClick'> & { onClick?: ComposeOnClickJson };

export const grid = define<GridJson, GridJson>({
  name: 'Grid',
  begin: () => ({}),
  methods: () => ({
    ...clickMethods,
    addItem: adds('items', part('gridItem', gridItem)),
    setBorderStyle: sets('borderStyle', part('borderStyle', borderStyle)),
    setNumColumns: does<GridJson, [number]>([integer('numColumns', 1)], (json, [columns], { env, method }) => {
      json.columnCount = columns;
      if (columns > COLUMNS_IN_PANEL) {
        env.warn(`${method}: ${columns} columns; the side panel has room for ${COLUMNS_IN_PANEL}.`);
      }
    }),
    setTitle: sets('title', plain('title')),
  }),
  json(json) {
    if (!json.items) throw exception('Missing required part: call addItem on the CardService.Grid first.');
    return json;
  },
  widget: (json) => ({ grid: json }),
});

type ColumnJson = Omit<chat_v1.Schema$GoogleAppsCardV1Column, 'widgets'> & { widgets?: WidgetJson[] };

export const column = define<ColumnJson, ColumnJson>({
  name: 'Column',
  begin: () => ({}),
  methods: () => ({
    addWidget: adds('widgets', widget('widget')),
    setHorizontalAlignment: sets('horizontalAlignment', oneOf('alignment', enums.HorizontalAlignment)),
    setHorizontalSizeStyle: sets('horizontalSizeStyle', oneOf('style', enums.HorizontalSizeStyle)),
    setVerticalAlignment: sets('verticalAlignment', oneOf('alignment', enums.VerticalAlignment)),
  }),
  json: (json) => json,
});

type ColumnsJson = { columnItems?: ColumnJson[]; wrapStyle?: MemberName<'WrapStyle'> };

export const columns = define<ColumnsJson, ColumnsJson>({
  name: 'Columns',
  begin: () => ({}),
  methods: () => ({
    addColumn: adds('columnItems', part('column', column)),
    setWrapStyle: sets('wrapStyle', oneOf('wrapStyle', enums.WrapStyle)),
  }),
  json: (json) => json,
  widget: (json) => ({ columns: json as chat_v1.Schema$GoogleAppsCardV1Columns }),
});

type SlideJson = { widgets?: WidgetJson[]; footerWidgets?: WidgetJson[] };

export const carouselCard = define<SlideJson, SlideJson>({
  name: 'CarouselCard',
  begin: () => ({}),
  methods: () => ({
    addFooterWidget: adds('footerWidgets', widget('widget')),
    addWidget: adds('widgets', widget('widget')),
  }),
  json: (json) => json,
});

type CarouselJson = { carouselCards?: SlideJson[] };

export const carousel = define<CarouselJson, { carouselCards: SlideJson[] }>({
  name: 'Carousel',
  begin: () => ({}),
  methods: () => ({ addCarouselCard: adds('carouselCards', part('carouselCard', carouselCard)) }),
  json: (json) => ({ carouselCards: json.carouselCards ?? [] }),
  widget: (json) => ({ carousel: json as chat_v1.Schema$GoogleAppsCardV1Carousel }),
});
