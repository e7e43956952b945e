import type { Words } from './en.js';

export const ptPT: Words = {
  methods: {
    passkey: 'chave de acesso',
    'security-key': 'chave de segurança',
    totp: 'aplicação de autenticação',
    'email-otp': 'endereço de email para códigos',
    'email-link': 'endereço de email para links',
    'sms-otp': 'número de telefone para códigos',
    'recovery-code': 'código de recuperação',
    unknown: 'método de início de sessão',
  },
  subjects: {
    authenticator_added: 'Item adicionado à sua conta {rpName}: {method}',
    authenticator_removed: 'Item removido da sua conta {rpName}: {method}',
    authenticator_suspended: 'Item suspenso na sua conta {rpName}: {method}',
    authenticator_resumed: 'Item que pode voltar a ser utilizado na sua conta {rpName}: {method}',
    authenticator_flagged: 'Item da sua conta {rpName} que pode ter sido copiado: {method}',
    address_changed:
      'O endereço de email ou o número de telefone da sua conta {rpName} foi alterado',
    recovery_codes_issued: 'Foram criados novos códigos de recuperação para a sua conta {rpName}',
    recovery_code_used: 'Foi utilizado um código de recuperação da sua conta {rpName}',
    recovery_started: 'Foi iniciada uma recuperação da sua conta {rpName}',
    account_locked: 'A sua conta {rpName} está temporariamente bloqueada',
  },
  more: {
    authenticator_suspended: 'Não pode ser utilizado até ser reativado.',
    authenticator_flagged:
      'Contou as próprias utilizações de uma forma indevida, pelo que já não pode ser utilizado.',
    recovery_codes_issued: 'Os anteriores já não funcionam.',
    recovery_code_used: 'Códigos restantes: {codesLeft}.',
    recovery_started:
      'Poderá ser configurado um novo método de início de sessão a partir de {until}.',
    recovery_soon: 'Está prestes a ser configurado um novo método de início de sessão.',
    account_locked:
      'Houve demasiados códigos errados, pelo que, por agora, não são aceites mais códigos. Ninguém entrou com os códigos errados.',
    account_locked_until:
      'Houve demasiados códigos errados, pelo que não são aceites mais códigos até {until}. Ninguém entrou com os códigos errados.',
  },
  facts: {
    name: 'Nome: “{name}”',
    when: 'Data e hora: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Se isto foi feito por si, não precisa de fazer nada.',
    look: 'Se isto não foi feito por si, verifique as suas definições de segurança e informe imediatamente {rpName}.',
    remove:
      'Se isto não foi feito por si, remova esse item nas suas definições de segurança e informe imediatamente {rpName}.',
    codes:
      'Se isto não foi feito por si, crie novos códigos de recuperação nas suas definições de segurança e informe imediatamente {rpName}.',
    contact: 'Apoio: {supportUrl}',
  },
  code: {
    subject: 'O seu código para {rpName}',
    lead: 'O seu código para {rpName} é:',
    rules:
      'one:Pode ser utilizado uma única vez, no prazo de 1 minuto. Não o dê a ninguém; {rpName} não lhe vai pedir este código.|other:Pode ser utilizado uma única vez, no prazo de {minutes} minutos. Não o dê a ninguém; {rpName} não lhe vai pedir este código.',
    otherwise:
      'Se não pediu um código, alguém pode estar a tentar entrar na sua conta. Sem o código, não consegue.',
    text: '{code} é o seu código para {rpName}. Não o dê a ninguém.',
  },
  link: {
    subject: 'O seu link para {rpName}',
    lead: 'Abra este link para confirmar a sua identidade a {rpName}:',
    rules:
      'one:Pode ser utilizado uma única vez, no prazo de 1 minuto. O que ele confirma continua onde pediu o link. Não o dê a ninguém; {rpName} não lhe vai pedir este link.|other:Pode ser utilizado uma única vez, no prazo de {minutes} minutos. O que ele confirma continua onde pediu o link. Não o dê a ninguém; {rpName} não lhe vai pedir este link.',
    otherwise:
      'Se não pediu um link, não o abra: alguém pode estar a tentar entrar na sua conta. Sem o link, não consegue.',
  },
  page: {
    title: 'Este pedido foi feito por si?',
    ask: 'Alguém pediu este link a {rpName} para mostrar que tem acesso a esta caixa de correio. Se o pedido foi feito por si, agora mesmo, confirme-o aqui. Se não foi, feche esta página e nada acontecerá.',
    button: 'Sim, fui eu',
    done: 'Obrigado. Volte ao local onde pediu o link: aí continuará automaticamente.',
    over: 'Este link já foi utilizado ou já não é válido. Volte ao local onde o pediu e, se aí nada continuar, peça outro.',
    broken: 'A sua resposta não nos chegou. Verifique a ligação e tente novamente.',
    scriptless:
      'Esta página precisa do JavaScript, que está desativado neste navegador. Ative-o para este site e abra novamente o link do email.',
  },
  launch: {
    scriptless:
      'Esta página precisa do JavaScript, que está desativado neste navegador. Ative-o para este site e recarregue a página: o seu link ainda funciona.',
  },
};
