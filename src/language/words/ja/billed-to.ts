import type { Correction } from '../../../billing/billed-to';
import { lined } from '../../letter';
import type { BilledLine } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const stays: Record<Correction, string> = {
  credit: 'Stripeでは支払い済みの請求書を変更できません。発行時の内容のままです。',
  void: 'Stripeではサブスクリプションの確定済み請求書を変更できません。発行時の内容のままです。',
  revise: '支払われるまでは、Stripeで修正版に差し替えられます。Stripeで開いて編集してください。',
};

const steps: Record<Correction, string> = {
  credit:
    '2段階で行います。まずクレジットノート付きで支払いを全額返金します。次に新しい請求書を発行し、顧客に支払ってもらいます。',
  void: '2段階で行います。まず請求書を無効にします。次に新しい請求書を発行し、顧客に支払ってもらいます。',
  revise: 'または、請求書を無効にし、新しい請求書を発行します。',
};

const nothing: Record<BilledLine, string> = { name: 'なし', address: 'なし', taxId: 'なし' };

export const billedTo: Catalogue['billedTo'] = (write) => ({
  row: '請求書の会社名・納税者番号',
  title: (number) => (number ? `${number}の宛先` : '請求書の宛先'),
  onIt: 'この請求書の記載',
  onFile: '登録内容（次回以降）',
  name: '名前',
  address: '住所',
  taxId: '納税者番号',
  none: (what) => nothing[what],
  stays: (how) => stays[how],
  replace: 'この請求書を差し替える',
  steps: (how) => steps[how],
  told: ({ number, how, name, address, taxIds }) =>
    lined(
      `お客様の請求書${number ?? ''}は${how === 'credit' ? 'お支払い済み' : '発行済み'}のため、記載内容をそのまま変更することはできません。`,
      '次回以降の請求書には、次の登録内容が記載されます。',
      `お名前：${name || nothing.name}`,
      `ご住所：${write.address(address) || nothing.address}`,
      ...(taxIds ?? []).map(({ type, value }) => `納税者番号：${value}（${taxIdName(type)}）`),
      taxIds?.length === 0 ? `納税者番号：${nothing.taxId}` : '',
      '変更が必要な点をお知らせください。',
      `この請求書自体の記載を変える必要がある場合も、お知らせください。${how === 'credit' ? 'クレジットノートと新しい請求書の発行が必要になります' : 'その場合は新しい請求書に差し替えます'}。`,
    ),
});
