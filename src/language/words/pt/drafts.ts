import type { Mode } from '../../../keys/parse';
import { letterText } from '../../letter';
import type { About } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const modes: Record<Mode, string> = { test: 'modo de teste', live: 'modo de produção' };

const subjects: Record<About, string> = {
  billing: 'Seus pagamentos e faturas',
  payment: 'Seu pagamento',
  invoice: 'Sua fatura',
  invoices: 'Suas faturas',
  subscription: 'Sua assinatura',
  credit: 'Seu crédito',
};

const testMark = 'TESTE: trata-se de um teste no nosso sistema de cobrança, não de dinheiro real.';

export const drafts: Catalogue['drafts'] = (write) => ({
  askAdmin: {
    subject: (mode) => `Uma chave restrita da Stripe para o Tillside (${modes[mode]})`,
    body: (mode, tier, permissions, url) =>
      [
        'Olá,',
        '',
        `você poderia criar para mim uma chave restrita na Stripe (${modes[mode]}) para o Tillside? É um complemento do Gmail que mostra, ao lado do e-mail, os pagamentos e assinaturas do cliente. A chave ${tierNames[tier]} precisa destas permissões e de nenhuma outra:`,
        '',
        ...permissions.map((permission) => `  - ${permissionName(permission)}`),
        '',
        'Este link abre a Stripe com elas já escolhidas:',
        url,
        '',
        'Se a Stripe perguntar como a chave será usada, escolha fornecer a chave a outro site (“Providing this key to another website”) ou a um aplicativo de terceiros (“to a third-party application”). A Stripe mostra a chave por inteiro só uma vez.',
        '',
        'Por favor, envie a chave por um gerenciador de senhas, nunca por e-mail ou chat.',
        '',
        'Agradeço desde já.',
      ].join('\n'),
  },
  tell: {
    subject: (about, mode) => (mode === 'test' ? `TESTE: ${subjects[about]}` : subjects[about]),
    body: (name, what, mode, letter) => {
      const body = letterText(letter, name, what, {
        greeting: name ? `Olá, ${name}!` : 'Olá!',
        signOff: 'Atenciosamente,',
      });
      return mode === 'test' ? `${testMark}\n\n${body}` : body;
    },
  },
  testMark,
  sayFirst: (doubt) => `${doubt} Na tela do cliente, diga primeiro que é a pessoa certa.`,
  notWritten: (why) => `O Tillside não conseguiu escrever este rascunho. ${why}`,
  fault: (reference) => `O Tillside não conseguiu escrever este rascunho. Referência: ${reference}`,
  outdated: 'Este botão foi criado por outra versão do Tillside. Abra a tela de novo e tente mais uma vez.',
  lastPaid: (amount, at) => `Seu último pagamento: ${write.money(amount)} em ${write.date(at)}.`,
  textToCopy: 'Texto para copiar',
  openDraft: 'Abrir como rascunho',
  to: 'Para',
  subject: 'Assunto',
  inLanguage: (tag) => `Rascunho em ${write.language(tag)}`,
});
