import { html } from '../../html';
import type { Catalogue } from '../words';

export const paymentLists: Catalogue['paymentLists'] = (write) => ({
  olderPayments: '以前の支払い',
  olderDisputes: 'これより前の支払いの不審請求は確認していません。',
  olderUnpaid: 'これより前の請求書は確認していません。未払いのものがある可能性があります。',
  olderInvoices: '以前の請求書',
  unpaidInvoices: '未払いの請求書',
  noneUnpaid: '未払いの請求書はありません。',
  noOlder: 'これより前のものはありません。',
  noPayments: '支払いはありません。',
  noInvoices: '請求書はありません。',
  nothing: '支払いも請求書もありません。',
  together: 'すべての支払いをまとめて表示',
  firstOf: (asked, shown) => html`顧客${write.number(asked)}件のうち、最初の${write.number(shown)}件：`,
  chargedTwice: (amount, on) => {
    const times = on.length === 2 ? '二重に' : `${write.number(on.length)}回`;
    const dates = on.map(({ at, whose }) => (whose ? `${write.date(at)}（${whose}）` : write.date(at)));
    return html`<b>${write.money(amount)}が${times}課金された可能性</b>：${dates.join('、')}`;
  },
  mayBeDouble: '重複の可能性',
  possiblyTwice: (count) => (count === 2 ? '二重課金の可能性' : `${write.number(count)}回課金された可能性`),
  noLongerTwice: '二重課金ではなくなりました',
  compare: 'これらは同額の支払いです。返金する前に、それぞれの内容を比較してください。',
  atMostOne: '同額ですが、それぞれの表示のとおり、現在も有効なものは多くても1件です。',
  lastCharged: (amount, on) => `最後の課金は${write.date(on)}の${write.money(amount)}`,
  notCharged: '課金なし',
  unknownPurpose: '内容は不明',
});
