import type { PermissionId } from '../../../stripe/permissions';
import { permissionName, permissionRow } from '../names';
import type { Catalogue } from '../words';

/** What each turns on here. */
const uses: Partial<Record<PermissionId, string>> = {
  customer_read: '顧客の検索：名前、メール、残高',
  customer_write: '顧客の作成と編集、クレジットの付与、デフォルトのカードの設定',
  charge_read: '支払いと返金',
  charge_write: '返金、領収書の再送信、旧形式のカードへの課金',
  product_read: '顧客が購入したものの名前',
  plan_read: '申し込めるプランと価格',
  subscription_read: 'サブスクリプション、その状態と更新',
  subscription_write: 'サブスクリプションの開始、変更、一時停止、キャンセル',
  invoice_read: '請求書、金額の理由、変更の正確なプレビュー',
  invoice_write: '請求書の作成、確定、送信、再試行、無効化、回収の中止',
  credit_note_read: '請求書のクレジットノートとそのPDF',
  credit_note_write: 'クレジットノート付きの返金、返金のクレジットノート',
  invoice_item_read: '次の請求書で請求される待機中の項目',
  invoice_item_write: '新しい請求書と、下書きの明細',
  balance_read: 'ホーム画面のアカウント残高',
  coupon_read: '割引とその金額、割引の変更',
  promotion_code_read: 'プロモーションコードによる割引',
  payment_intent_read: 'pi_ IDによる支払い、払込票や振込を待っているもの',
  payment_intent_write: '登録済みのカードへの課金、保留中の支払いのキャプチャーと解除',
  payment_method_read: '登録済みのカード（支払い対象と有効期限）、口座引き落としのマンデート',
  dispute_read: '不審請求の申請：状況と回答期限',
  early_fraud_warning_read: '返金を決める前の、カード発行銀行による不正利用の早期警告',
  checkout_session_read: 'Checkoutで支払ったゲスト、支払いに対応するCheckout Sessionの有無',
  checkout_session_write: '1人の顧客用の支払いページ（24時間）',
  payment_links_write: '自動では終了しない支払いリンク',
  customer_portal_read: '返信に入れるカード変更リンク（カスタマーポータル）',
  tax_id_read: '顧客の納税者番号',
  tax_id_write: '顧客の納税者番号の変更',
  connected_account_read: '誰の連結アカウントか、Stripeが何を必要としているか',
};

export const permissions: Catalogue['permissions'] = ({ list }) => ({
  row: permissionRow,
  name: permissionName,
  gives: (permission) => uses[permission] ?? '',
  needs: (missing) => `${list(missing.map(permissionName))}が必要です。`,
  names: (all) => all.map(permissionName).join('、'),
});
