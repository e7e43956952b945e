import type { Words } from './en.js';

export const es419: Words = {
  methods: {
    passkey: 'una llave de acceso',
    'security-key': 'una llave de seguridad',
    totp: 'una app de autenticación',
    'email-otp': 'una dirección de correo electrónico para códigos',
    'email-link': 'una dirección de correo electrónico para vínculos',
    'sms-otp': 'un número de teléfono para códigos',
    'recovery-code': 'un código de recuperación',
    unknown: 'una forma de iniciar sesión',
  },
  subjects: {
    authenticator_added: 'Se agregó {method} a tu cuenta de {rpName}',
    authenticator_removed: 'Se eliminó {method} de tu cuenta de {rpName}',
    authenticator_suspended: 'Se suspendió {method} de tu cuenta de {rpName}',
    authenticator_resumed: 'Se puede volver a usar {method} de tu cuenta de {rpName}',
    authenticator_flagged: 'Es posible que se haya copiado {method} de tu cuenta de {rpName}',
    address_changed:
      'Se cambió la dirección de correo electrónico o el número de teléfono de tu cuenta de {rpName}',
    recovery_codes_issued: 'Se crearon códigos de recuperación nuevos para tu cuenta de {rpName}',
    recovery_code_used: 'Se usó un código de recuperación de tu cuenta de {rpName}',
    recovery_started: 'Se inició una recuperación de tu cuenta de {rpName}',
    account_locked: 'Tu cuenta de {rpName} está bloqueada temporalmente',
  },
  more: {
    authenticator_suspended: 'No se puede usar hasta que se reactive.',
    authenticator_flagged: 'Contó sus usos de una forma indebida, así que ya no se puede usar.',
    recovery_codes_issued: 'Los anteriores ya no sirven.',
    recovery_code_used: 'Códigos restantes: {codesLeft}.',
    recovery_started: 'Se podrá configurar una forma nueva de iniciar sesión a partir del {until}.',
    recovery_soon: 'Está a punto de configurarse una forma nueva de iniciar sesión.',
    account_locked:
      'Hubo demasiados códigos incorrectos, así que por ahora no se acepta ninguno más. Nadie entró con ellos.',
    account_locked_until:
      'Hubo demasiados códigos incorrectos, así que no se acepta ninguno más hasta el {until}. Nadie entró con ellos.',
  },
  facts: {
    name: 'Nombre: “{name}”',
    when: 'Fecha y hora: {time}',
    stop: '. ',
  },
  advice: {
    fine: 'Si fuiste tú, no tienes que hacer nada.',
    look: 'Si no fuiste tú, revisa tu configuración de seguridad y avisa de inmediato a {rpName}.',
    remove:
      'Si no fuiste tú, ve a tu configuración de seguridad, elimina esa forma de iniciar sesión y avisa de inmediato a {rpName}.',
    codes:
      'Si no fuiste tú, crea códigos de recuperación nuevos en tu configuración de seguridad y avisa de inmediato a {rpName}.',
    contact: 'Asistencia: {supportUrl}',
  },
  code: {
    subject: 'Tu código para {rpName}',
    lead: 'Tu código para {rpName} es:',
    rules:
      'one:Se puede usar una sola vez, en un plazo de 1 minuto. No se lo des a nadie; {rpName} no te lo pedirá.|other:Se puede usar una sola vez, en un plazo de {minutes} minutos. No se lo des a nadie; {rpName} no te lo pedirá.',
    otherwise:
      'Si no pediste ningún código, es posible que alguien esté intentando entrar en tu cuenta. Sin el código no puede hacerlo.',
    text: '{code} es tu código para {rpName}. No se lo des a nadie.',
  },
  link: {
    subject: 'Tu vínculo para {rpName}',
    lead: 'Abre este vínculo para confirmar a {rpName} que eres tú:',
    rules:
      'one:Se puede usar una sola vez, en un plazo de 1 minuto. Lo que confirma continúa donde pediste el vínculo. No se lo des a nadie; {rpName} no te lo pedirá.|other:Se puede usar una sola vez, en un plazo de {minutes} minutos. Lo que confirma continúa donde pediste el vínculo. No se lo des a nadie; {rpName} no te lo pedirá.',
    otherwise:
      'Si no pediste ningún vínculo, no lo abras: es posible que alguien esté intentando entrar en tu cuenta. Sin el vínculo no puede hacerlo.',
  },
  page: {
    title: '¿Eres tú?',
    ask: 'Alguien pidió este vínculo a {rpName} para demostrar que tiene acceso a este buzón de correo. Si fuiste tú, hace un momento, confírmalo aquí. Si no, cierra esta página y no pasará nada.',
    button: 'Sí, soy yo',
    done: 'Gracias. Regresa a donde pediste el vínculo: ahí continuará automáticamente.',
    over: 'Este vínculo ya se usó o ya no es válido. Regresa a donde lo pediste y, si ahí no continúa, pide otro.',
    broken: 'Tu respuesta no nos llegó. Revisa la conexión y vuelve a intentarlo.',
    scriptless:
      'Esta página necesita JavaScript, que está desactivado en este navegador. Actívalo para este sitio y vuelve a abrir el vínculo del correo.',
  },
  launch: {
    scriptless:
      'Esta página necesita JavaScript, que está desactivado en este navegador. Actívalo para este sitio y vuelve a cargar la página: tu vínculo sigue funcionando.',
  },
};
