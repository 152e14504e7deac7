import type { Catalogue } from '../words';

export const conversation: Catalogue['conversation'] = () => ({
  title: 'このスレッドから行った操作',
  by: (agent) => `実行者：${agent}`,
  started: (by) => (by ? `開始（実行者：${by}）` : '開始'),
  changed: (by) => (by ? `変更（実行者：${by}）` : '変更'),
});
