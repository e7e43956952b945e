import type { Words } from './en.js';

export const ptBR: Words = {
  methods: {
    passkey: 'chave de acesso',
    'security-key': 'chave de segurança',
    totp: 'app autenticador',
    'email-otp': 'endereço de e-mail para códigos',
    'email-link': 'endereço de e-mail para links',
    'sms-otp': 'número de telefone para códigos',
    'recovery-code': 'código de recuperação',
    unknown: 'forma de login',
  },
  subjects: {
    authenticator_added: 'Item adicionado à sua conta {rpName}: {method}',
    authenticator_removed: 'Item removido da sua conta {rpName}: {method}',
    authenticator_suspended: 'Item suspenso na sua conta {rpName}: {method}',
    authenticator_resumed: 'Item que pode ser usado novamente na sua conta {rpName}: {method}',
    authenticator_flagged: 'Item da sua conta {rpName} que pode ter sido copiado: {method}',
    address_changed:
      'O endereço de e-mail ou o número de telefone da sua conta {rpName} foi alterado',
    recovery_codes_issued: 'Novos códigos de recuperação foram criados para sua conta {rpName}',
    recovery_code_used: 'Um código de recuperação da sua conta {rpName} foi usado',
    recovery_started: 'Uma recuperação da sua conta {rpName} foi iniciada',
    account_locked: 'Sua conta {rpName} está bloqueada temporariamente',
  },
  more: {
    authenticator_suspended: 'Ele não pode ser usado até ser reativado.',
    authenticator_flagged:
      'Ele contou os próprios usos de uma forma indevida, por isso não pode mais ser usado.',
    recovery_codes_issued: 'Os anteriores não funcionam mais.',
    recovery_code_used: 'Códigos restantes: {codesLeft}.',
    recovery_started: 'Uma nova forma de login poderá ser configurada a partir de {until}.',
    recovery_soon: 'Uma nova forma de login está prestes a ser configurada.',
    account_locked:
      'Houve códigos errados demais, por isso nenhum outro código é aceito por enquanto. Ninguém entrou com os códigos errados.',
    account_locked_until:
      'Houve códigos errados demais, por isso nenhum outro código é aceito até {until}. Ninguém entrou com os códigos errados.',
  },
  facts: {
    name: 'Nome: “{name}”',
    when: 'Data e hora: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Se foi você, não é preciso fazer nada.',
    look: 'Se não foi você, confira suas configurações de segurança e avise {rpName} imediatamente.',
    remove:
      'Se não foi você, remova esse item nas suas configurações de segurança e avise {rpName} imediatamente.',
    codes:
      'Se não foi você, crie novos códigos de recuperação nas suas configurações de segurança e avise {rpName} imediatamente.',
    contact: 'Suporte: {supportUrl}',
  },
  code: {
    subject: 'Seu código para {rpName}',
    lead: 'Seu código para {rpName} é:',
    rules:
      'one:Ele pode ser usado uma única vez, em até 1 minuto. Não o informe a ninguém; {rpName} não vai pedir esse código a você.|other:Ele pode ser usado uma única vez, em até {minutes} minutos. Não o informe a ninguém; {rpName} não vai pedir esse código a você.',
    otherwise:
      'Se você não pediu um código, talvez alguém esteja tentando entrar na sua conta. Sem o código, isso não é possível.',
    text: '{code} é seu código para {rpName}. Não o informe a ninguém.',
  },
  link: {
    subject: 'Seu link para {rpName}',
    lead: 'Abra este link para confirmar a {rpName} que é você:',
    rules:
      'one:Ele pode ser usado uma única vez, em até 1 minuto. O que ele confirma continua onde você pediu o link. Não o passe a ninguém; {rpName} não vai pedir esse link a você.|other:Ele pode ser usado uma única vez, em até {minutes} minutos. O que ele confirma continua onde você pediu o link. Não o passe a ninguém; {rpName} não vai pedir esse link a você.',
    otherwise:
      'Se você não pediu um link, não o abra: talvez alguém esteja tentando entrar na sua conta. Sem o link, isso não é possível.',
  },
  page: {
    title: 'É você?',
    ask: 'Alguém pediu este link a {rpName} para mostrar que tem acesso a esta caixa de e-mail. Se foi você, agora há pouco, confirme aqui. Se não foi, feche esta página e nada acontecerá.',
    button: 'Sim, sou eu',
    done: 'Obrigado. Volte para onde você pediu o link: lá, tudo continua automaticamente.',
    over: 'Este link já foi usado ou não é mais válido. Volte para onde você o pediu e, se nada continuar lá, peça outro.',
    broken: 'Sua resposta não chegou até nós. Verifique a conexão e tente novamente.',
    scriptless:
      'Esta página precisa do JavaScript, que está desativado neste navegador. Ative-o para este site e abra novamente o link do e-mail.',
  },
  launch: {
    scriptless:
      'Esta página precisa do JavaScript, que está desativado neste navegador. Ative-o para este site e recarregue a página: seu link ainda funciona.',
  },
};
