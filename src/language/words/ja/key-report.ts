import type { PermissionId } from '../../../stripe/permissions';
import { html, link, quiet } from '../../html';
import type { KeyScope } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const scopes: Record<KeyScope, string> = {
  ...tierNames,
  secret: 'シークレットキー（全権限）',
  lessThanFree: 'フリー未満',
  untested: 'テスト未完了',
};

const names = (permissions: readonly PermissionId[]) => permissions.map(permissionName).join('、');

export const keyReport: Catalogue['keyReport'] = (write) => ({
  title: 'キーの診断結果',
  key: (scope) => html`キー：${scopes[scope]}`,
  keyIs: 'このキーの種類',
  scope: (scope) => html`<b>${scopes[scope]}</b>`,
  keyIcon: 'キー',
  tooWide: (count, isChecked) =>
    count === 0 && !isChecked
      ? '必要以上の権限：未確認の行あり'
      : `必要以上の権限（${isChecked ? '' : '現時点で'}${write.number(count)}件）`,
  enough: (level) => `${level === 'read' ? 'Read' : 'None'}で十分`,
  wouldNeed: (count) => `制限付きキーに必要な権限（${write.number(count)}件）`,
  sends: (count) => `このキーで送信しうるリクエスト（${write.number(count)}件）`,
  checkAll: 'すべての行を確認',
  checkAllWhy: (count) =>
    quiet`ここで使わない行について、無害なテストリクエストをさらに${write.number(count)}件送信します。`,
  missingFor: (tier, count) => `オフ：${tierNames[tier]}に必要（${write.number(count)}件）`,
  missingOptional: (count) => `オフ：任意（${write.number(count)}件）`,
  unknown: '不明',
  untested: (permissions) => html`${names(permissions)}：テストできなかったため、使用時に試します。`,
  grantedCount: (count) => `使用可（${write.number(count)}件）`,
  granted: '使用可',
  missing: 'オフ',
  wouldGive: (row, level, what) =>
    level ? `${row}は現在${level === 'none' ? 'None' : 'Read'}。変更するとできること：${what}` : `できること：${what}`,
  newKey: {
    title: '自分で選ぶキー',
    button: '新しいキーの行を選択',
    choose: 'できるようにすることを選択',
    make: 'リンクを作成',
    ready: 'Stripeでこのキーを作成',
    has: (permissions) => html`リンクで求める権限：${names(permissions)}。`,
    afterwards: 'Stripeに新しいキーが表示されたらコピーし、このキーと差し替えてください。',
  },
  checkAgain: '再確認',
  checked: 'キーを確認しました',
  warning: '警告',
  secret: () => html`<b>シークレットキーは、このアカウントで何でもできます。</b>`,
  safer: (url) =>
    html`必要な権限だけの制限付きキーのほうが安全です。${link(url, 'プレミアムキーを作成')}して接続し、その後このキーの接続を解除してください。`,
  disconnect: {
    title: '接続を解除しますか？',
    button: '接続を解除',
    deletes: 'あなたのGoogleアカウントからキーと、それに関連する記憶をすべて削除します。',
    unknown: (count) =>
      html`結果不明の<b>操作${write.number(count)}件</b>がここに表示されなくなります。Stripeで確認してください。`,
    notSent: (deed) =>
      html`<b>${deed}</b>は確定されましたが、まだ送信されていません。送信されることはなく、ここにも表示されなくなります。`,
    staysValid: 'キー自体はStripeで有効なままです。他に使う人がいなければ、Stripeでも削除してください。',
    done: '接続を解除しました。キーはここから削除されました。',
    which: 'どのアカウントの接続を解除しますか？',
    all: 'すべて解除',
    allOf: (count) => `これら${write.number(count)}件のアカウントの接続を解除しますか？`,
    deletesAll: 'あなたのGoogleアカウントからこれらのキーと、それらに関連する記憶をすべて削除します。',
    stayValid: 'キー自体はStripeで有効なままです。他で使っていないものは、Stripeでも削除してください。',
    doneAll: '接続を解除しました。キーはここから削除されました。',
    unreadable: '読み取れない接続',
    damaged:
      '保存された内容が壊れているか、Tillsideのより新しいバージョンで保存されたものです。他のアカウントには影響ありません。削除してから、そのキーで接続し直してください。',
    deleteAndConnect: '削除して再接続',
  },
});
