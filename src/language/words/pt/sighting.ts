import type { Person } from '../../../people/people';
import type { SenderCheck } from '../../../people/sender-check';
import { html } from '../../html';
import type { Doubt } from '../facts';
import type { Catalogue } from '../words';

const places: Record<Exclude<Person['from'], 'From'>, string> = {
  'X-Original-Sender': 'por meio de um grupo',
  'X-Original-From': 'por meio de um grupo',
  'X-Failed-Recipients': 'um e-mail para este endereço não chegou, segundo este e-mail',
  To: 'em Para',
  Cc: 'em Cc',
  Bcc: 'em Cco',
  'Reply-To': 'de Reply-To, não verificado',
  subject: 'do assunto, não verificado',
};

const checks: Record<SenderCheck, string> = {
  passed: 'verificação do remetente: aprovada',
  failed: 'verificação do remetente: falhou',
  unknown: 'verificação do remetente: desconhecida',
};

/** What is waiting for the user's word. */
const waiting: Record<'payment' | 'invoice' | 'outcome' | 'way' | 'question', string> = {
  payment: 'Depois, a página do recibo aparece aqui.',
  invoice: 'Depois, a página e o PDF da fatura aparecem aqui.',
  outcome: 'Depois, você pode escrever ao cliente o que foi feito.',
  way: 'Depois, você pode enviar ao cliente uma opção de pagamento.',
  question: 'Depois, você pode perguntar ao cliente.',
};

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'notNamed':
      return 'Este e-mail não menciona este cliente.';
    case 'checkFailed':
      return 'Este e-mail pode não ser de quem diz ser: a verificação do remetente pelo Google falhou.';
    case 'severalSenders':
      return 'Este e-mail não indica exatamente um remetente.';
    case 'unreadable':
      return 'O Google não deixa ler este e-mail, por isso nada prova de quem ele é.';
    case 'spelling':
      return `Este e-mail é de ${doubt.address}, outra grafia do endereço cadastrado.`;
    case 'notOnFile':
      return `Este e-mail é de ${doubt.address}, que não está cadastrado para este cliente.`;
    case 'notProven':
      return `O Google não conseguiu provar que este e-mail é mesmo de ${doubt.address}.`;
    case 'group':
      return `Um grupo repassou este e-mail. Nada prova que ele é mesmo de ${doubt.address}.`;
    case 'replyTo':
      return `${doubt.address} está em Reply-To, onde um remetente pode escrever qualquer coisa.`;
    case 'notReached':
      return `Um e-mail para ${doubt.address} não chegou, segundo este e-mail. Nada prova que ele é dessa pessoa.`;
    case 'subject':
      return `${doubt.address} está no assunto, onde um remetente pode escrever qualquer coisa.`;
    case 'notSender':
      return `Este e-mail não é de ${doubt.address}.`;
  }
}

export const sighting: Catalogue['sighting'] = (write) => ({
  notOnMail: 'Não está neste e-mail',
  relation: (relation, address, isSender) => {
    const from = `este e-mail ${isSender ? 'é de' : 'menciona'} ${address}`;
    switch (relation.kind) {
      case 'address':
        return 'O endereço corresponde';
      case 'variant':
        return `Possível correspondência: ${from}, outra grafia`;
      case 'linked':
        return relation.at === null
          ? `${address} foi vinculado por você`
          : `${address} foi vinculado por você em ${write.date(relation.at / 1000)}`;
      case 'chosen':
        return `Este e-mail ${isSender ? 'é de' : 'menciona'} ${address}`;
    }
  },
  place: (from) => places[from],
  check: (check) => checks[check],
  doubt: doubtText,
  checkFailed: (replies) =>
    replies
      ? html`<b>Este e-mail pode não ser de quem diz ser</b>: a verificação do remetente pelo Google falhou. As respostas vão para ${replies}.`
      : html`<b>Este e-mail pode não ser de quem diz ser</b>: a verificação do remetente pelo Google falhou.`,
  proven: 'Endereço e remetente comprovados',
  asksOnce: 'Antes de qualquer alteração, você confirma uma vez se esta é a pessoa certa.',
  askFirst: (doubt, on) => html`${doubtText(doubt)} É a pessoa certa? ${waiting[on]}`,
});
