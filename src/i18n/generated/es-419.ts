// Made from locales/*.xlf: npm run locales
export default `Cuenta
Prueba con otro dispositivo u otra llave de seguridad. Tus otras formas de iniciar sesión siguen funcionando.
Esta página no conoce el sitio que la muestra, así que no se inició nada.
Abrir en una ventana
Esto no se puede mostrar aquí
Atrás
No se abrió la solicitud
Tu dispositivo o administrador de contraseñas la bloqueó. Revisa el bloqueo de pantalla y las extensiones.
Este navegador no es compatible con las llaves de acceso
Actualízalo o empieza de nuevo en otro navegador.
Hay otra solicitud de llave de acceso abierta
Termínala o ciérrala y vuelve a intentarlo.
Cancelar
No se creó la llave de acceso
¿No funciona? Usa tu teléfono, una llave de seguridad u otra forma de iniciar sesión.
No se cambió nada. Si vuelve a ocurrir, avisa al equipo de asistencia del sitio.
Atrás
Sin confirmar
Verificando…
Confirma de otra forma que eres tú
Es posible que tu llave de acceso esté en otro dispositivo. Usa ese dispositivo o prueba de otra forma.
Ingresa el código del correo electrónico
Demasiados códigos incorrectos
Pide un código nuevo o confirma de otra forma que eres tú.
Esta app no puede usar llaves de acceso. Abre el sitio en el navegador y empieza de nuevo ahí.
Ten a mano tu llave de seguridad.
Continuar con tu llave de seguridad
Te enviaremos un vínculo.
Enviaremos un vínculo a {0}.
Tu administrador de contraseñas no pudo usar la llave de acceso
Desactiva su extensión en este sitio o prueba de otra forma.
No se cambió nada. Vuelve a intentarlo cuando quieras.
Este código es demasiado antiguo
Pide uno nuevo e ingrésalo aquí.
Probar de otra forma
Confirmado
Usa la llave de acceso con la que inicias sesión.
Continuar con tu llave de acceso
Ya pasó un tiempo desde que iniciaste sesión. Inicia sesión y vuelve a intentarlo.
Ingresa uno de tus códigos de recuperación
Este dispositivo o administrador de contraseñas no pudo usar la llave de acceso
Enviar un código
Te enviaremos un código.
Enviar un vínculo
Enviaremos un código a {0}.
Solicitado por
En esta página no se pueden usar llaves de acceso
Ingresa el código del mensaje de texto
Ya puedes volver a intentarlo.
Se canceló. No se cambió nada.
Aquí no podemos confirmar que eres tú
Ninguna de tus formas de iniciar sesión sirve para esto. El equipo de asistencia del sitio puede ayudarte.
Confirma que eres tú
Ingresa el código de tu app de autenticación
Inserta tu llave de seguridad o acércala, y tócala.
No pudimos confirmar que eres tú
Elige qué quieres agregar
Ingresa el código completo.
Verificando el código…
Ingresa los 6 dígitos.
Código de 6 dígitos
Cada código de recuperación sirve una sola vez.
Un código de recuperación tiene 16 letras y dígitos.
Enviar un código nuevo
Ya puedes pedir un código nuevo.
Hay un código nuevo en camino.
Te lo enviamos. Se verifica en cuanto están todos los dígitos.
Enviado a {0}. Se verifica en cuanto están todos los dígitos.
Se verifica en cuanto están todos los dígitos.
Ese código es incorrecto o demasiado antiguo.
Ese código es incorrecto o demasiado antiguo. Intentos restantes: {0}.
Continúa si tú pediste este vínculo.
Agregar una llave de acceso
Usar otra dirección
Usar otro número
Dirección de correo electrónico
Enviaremos un código a esta dirección para verificar que llegue.
Revisa la dirección de correo.
Enviaremos un vínculo a esta dirección para verificar que llegue.
Número de teléfono
Enviaremos un código por mensaje de texto a este número para verificar que llegue.
Revisa el número de teléfono.
Continuar
Se copió.
Copiar
No se pudo copiar. Selecciona el texto y cópialo tú.
Crear una llave de acceso
Tu dispositivo informó un problema
Desbloquéalo o vuelve a conectar tu llave de seguridad. Luego, vuelve a intentarlo.
Listo
No se guardó nada. Es posible que ya tengas una llave de acceso aquí.
Este vínculo está abierto en otro navegador
Continúa ahí o empieza de nuevo. Si no fuiste tú, avisa al equipo de asistencia del sitio.
Este vínculo ya no funciona
Empieza de nuevo desde la página de la que vienes.
Ya tienes una llave de acceso aquí
Se agregaron los códigos por correo
Está en este dispositivo o en tu administrador de contraseñas, lista para iniciar sesión.
Se agregó la llave de seguridad
Agrega también una segunda llave, por si pierdes esta.
Se agregaron los vínculos por correo
Abre el vínculo que te enviamos cuando se te pida.
Los vínculos se envían a {0}.
Usa el código que te enviamos cuando se te pida.
Los códigos se envían a {0}.
Se agregaron los códigos por mensaje de texto
Se creó la llave de acceso
Se agregó la app de autenticación
Usa el código que muestra cuando se te pida.
Tus códigos de recuperación se muestran una sola vez. Puedes crear otros nuevos en la configuración de tu cuenta.
No se agregó ninguna llave de acceso
Úsala la próxima vez que inicies sesión.
No se agregó nada
Todo listo
Puedes iniciar sesión con tu llave de acceso
Vuelve a esta ventana
La solicitud solo se abre en la ventana que estás usando. Vuelve a intentarlo aquí.
Las llaves de acceso necesitan su propia ventana
Abre este sitio en una ventana o pestaña nueva y empieza de nuevo ahí.
Un paso más
Selecciona el botón para abrir la solicitud de tu dispositivo.
Esta página cambió
Al cambiar, se cerró la solicitud. No se guardó nada, así que vuelve a intentarlo.
Tu clic no se tuvo en cuenta porque es posible que haya algo delante de esta página. Asegúrate de verla completa y vuelve a intentarlo, o ábrela en una ventana.
Tu clic no se tuvo en cuenta porque la página se acababa de mover. Vuelve a intentarlo.
El sitio que muestra esta página no permite que funcione. Ábrela en una ventana.
Tu clic no se tuvo en cuenta porque se ve muy poco de esta página.
No se guardó nada. Si vuelve a ocurrir, avisa al equipo de asistencia del sitio.
Continúa en el navegador
Esta app no puede crear llaves de acceso. Abre el sitio en el navegador y empieza de nuevo ahí.
La conexión de esta página no es segura
Está guardada en {0}.
Está guardada en tu llave de seguridad o en tu teléfono.
Está guardada solo en este dispositivo.
Está guardada en {0}, solo en este dispositivo.
Está guardada en tu administrador de contraseñas y también funciona en tus otros dispositivos.
Está guardada en {0} y también funciona en tus otros dispositivos.
Opcional. Más tarde la encontrarás con este nombre.
Es tu última forma de iniciar sesión
Agrega otra primero. Luego podrás eliminar esta.
Configurar una llave de acceso
Cerrar
Continuar en esta página
Esto necesita su propia ventana
Tu navegador no puede mostrarlo dentro de esta página. Luego regresarás aquí.
Abrir la ventana
Llaves de acceso e inicio de sesión
Tu navegador bloqueó la ventana
Vuelve a abrirla o continúa en esta página. Luego regresarás aquí.
No puedes agregar más llaves de acceso
Elimina de tu cuenta una que ya no uses y vuelve a intentarlo.
Este vínculo es demasiado antiguo
Pide uno nuevo y abre ese.
Enviar un vínculo nuevo
Ya puedes pedir un vínculo nuevo.
Hay un vínculo nuevo en camino.
Te lo enviamos. Deja esta página abierta: continuará por sí sola.
Lo enviamos a {0}. Deja esta página abierta: continuará por sí sola.
Abre el vínculo del correo electrónico
es-419
Configura primero un bloqueo de pantalla
En Configuración, abre Seguridad y establece un PIN, un patrón o una contraseña. Luego, vuelve a intentarlo.
Hazlo en la configuración de tu dispositivo, o usa tu teléfono o una llave de seguridad.
En Configuración, abre Cuentas, Opciones de inicio de sesión y configura Windows Hello. O usa tu teléfono.
Tu administrador de contraseñas no pudo crear la llave de acceso
No se guardó nada. Desactiva su extensión en este sitio o usa otro dispositivo.
Vínculo por correo
Código por correo
Llave de acceso
Código de recuperación
Llave de seguridad
Código por mensaje de texto
App de autenticación
No disponible en esta página
{0} min
Nombre
Usa de 1 a 100 letras, dígitos o signos.
No se puede acceder al servicio
Revisa tu conexión y vuelve a intentarlo.
Esta llave de seguridad no puede guardar llaves de acceso
Esta llave de seguridad todavía no tiene PIN ni huella digital
Configúrale uno de los dos o usa otra llave.
Ahora no
Por ahora no hay nada que configurar
Puedes continuar. Tus formas de iniciar sesión siguen igual.
No se guardó nada. Vuelve a intentarlo cuando quieras.
Aquí no puedo hacerlo
Iniciaste sesión con una llave de acceso de otro dispositivo.
¿Crear también una llave de acceso en este dispositivo?
Puedes hacerlo más tarde
Puedes crear una llave de acceso más tarde en la configuración de tu cuenta, aquí o en otro lugar.
one:Puedes posponerlo una vez más.|other:Puedes posponerlo {0} veces más.
Esta es la última vez que puedes posponerlo.
Más opciones
No volver a preguntar
No en este dispositivo
Aceptar
Llave de acceso
Se requiere una llave de acceso
{0} requiere una llave de acceso
Puedes crear una llave de acceso en esta página.
Se creó una llave de acceso para ti
Deshacer
No se pudo eliminar. Vuelve a intentarlo.
Se eliminó la llave de acceso
{0} te pide que agregues una llave de acceso a tu cuenta.
Agregar una forma de iniciar sesión
Agregar una llave de acceso
Probar de otra forma
Algo falló de nuestra parte
Puedes cerrar esta ventana.
Cerrar
Sigue las indicaciones de tu dispositivo
Activa primero un administrador de contraseñas
En Configuración, activa un administrador de contraseñas que guarde llaves de acceso y vuelve a intentarlo.
Demasiados intentos
Espera unos minutos y vuelve a intentarlo.
Espera {0} y vuelve a intentarlo.
Primero vuelve a iniciar sesión
Códigos de recuperación
Tus códigos de recuperación están guardados
Guárdalos donde solo tú puedas encontrarlos.
Descargar
Se descargó.
Aquí no funcionó. Guárdalos de otra forma.
Tus códigos de recuperación están ocultos
Se muestran una sola vez. Puedes crear otros nuevos en la configuración de tu cuenta.
one:Este código te permite entrar si pierdes tus otras formas de iniciar sesión. Sirve una sola vez y solo se muestra ahora.|other:Te permiten entrar si pierdes tus otras formas de iniciar sesión. Cada uno de los {0} códigos sirve una sola vez, y solo se muestran ahora.
Imprimir
Es posible que los códigos que guardaste antes ya no sirvan.
Guardé estos códigos
Guarda tus códigos de recuperación
Crear códigos nuevos
Reemplazan a los que tienes, que entonces dejarán de servir.
Códigos que te quedan
Crear códigos de recuperación nuevos
Cambiar nombre
Este dispositivo o administrador de contraseñas no pudo crear la llave de acceso
Guardar
Guardando tu llave de acceso…
Guardando tu llave de seguridad…
El servicio no respondió
El problema no es de tu dispositivo. Vuelve a intentarlo.
Agregar otra primero
Inicia sesión con tu huella, tu rostro o el bloqueo de pantalla en lugar de un código o una contraseña.
Es posible que tu administrador de contraseñas siga ofreciendo la llave de acceso. Ábrelo, busca {0} y elimínala ahí también.
Códigos de recuperación
Crear códigos
Con cada uno puedes iniciar sesión una vez cuando no tengas otra forma.
Quedan {0} de {1}
Reemplazar los códigos
Tus formas de iniciar sesión
Creación: {0}
Ya no está aquí
Así está la lista ahora.
Conservar
Sin ella ya no podrías iniciar sesión. Agrega primero otra y luego elimina esta.
¿La perdiste? Suspéndela para que nadie pueda usarla. Para volver a iniciar sesión, necesitarás un código de recuperación o la ayuda del equipo de asistencia del sitio.
{0} es tu única forma de iniciar sesión
Último uso: {0}
Alcanzaste el máximo que permite este sitio. Elimina primero alguna que ya no uses.
Tus formas de iniciar sesión solo se te muestran a ti.
Esta llave de acceso está en un solo lugar. Agrega una segunda para que puedas seguir iniciando sesión si pierdes esta.
¿La perdiste? Mejor suspéndela: nadie podrá usarla y podrás reactivarla si la encuentras.
Perdí este dispositivo
Perdí esta llave
one:y una más|other:y {0} más
Sin usar
Sin configurar
Volver a ofrecerla
Se te volverá a ofrecer una llave de acceso.
No se te ofrecerá crear una llave de acceso al iniciar sesión.
En tus dispositivos
En llaves de seguridad
Solo en este dispositivo
Solo en esta llave
Otras formas de iniciar sesión
Llaves de acceso
Podrás seguir iniciando sesión con:
Eliminar
¿Eliminar {0}?
Se eliminó {0}.
Reactivar
Configurar
Se reactivó {0}.
Se suspendió {0}.
Suspender
Suspendida: no permite iniciar sesión hasta que la reactives.
No sirve para iniciar sesión aquí.
Convertir en llave de acceso
Usar una llave de seguridad
Mostrar la clave de nuevo
Esto ya está configurado
Puedes usarlo cuando se te pida.
Recibir códigos por correo
Enviaremos un código a tu dirección de correo para verificar que llegue.
Ingresa el código que te enviamos
Ingresa el código de la app
Clave de configuración
No puedes agregar más formas de iniciar sesión
Recibir vínculos por correo
Enviaremos un vínculo a tu dirección de correo para verificar que llegue.
Abrir en la app
Abre la clave en la app o escríbela en ella.
Código QR con la clave de configuración que aparece debajo
Escanea esto con la app o escribe la clave en ella.
Recibir códigos por mensaje de texto
Enviaremos un código por mensaje de texto a tu número de teléfono para verificar que llegue.
Configurar tu app de autenticación
No se pudo confirmar
Iniciar sesión
Vuelve a intentarlo o usa las otras formas de iniciar sesión del sitio.
No se inició sesión
Cambiar el nombre de usuario
Inicia sesión de otra forma
Si tienes una llave de acceso, es posible que esté en otro dispositivo. También puedes usar las otras formas de iniciar sesión del sitio.
Si tienes una llave de acceso para esta cuenta, es posible que esté en otro dispositivo. También puedes usar las otras formas de iniciar sesión del sitio.
Ingresa tu nombre de usuario o correo electrónico.
Pide un código nuevo o inicia sesión de otra forma.
Selecciona el campo para ver las llaves de acceso que tienes aquí.
Es demasiado largo para un nombre de usuario.
Nombre de usuario o correo electrónico
Usa las otras formas de iniciar sesión del sitio.
Iniciaste sesión
Iniciar sesión con una llave de acceso
Aquí no puedes iniciar sesión con una llave de acceso
Es posible que se haya eliminado. Usa otra llave o las demás formas de iniciar sesión del sitio.
No pudimos iniciar tu sesión
Indica quién eres. Luego vendrá tu llave de acceso.
En esta página no se pueden configurar llaves de acceso
Empezar de nuevo
Se canceló. No se guardó nada.
Se guardó el nombre.
Primero confirma que eres tú
Usa una forma de iniciar sesión que ya tengas y vuelve a intentarlo.
Avisa al equipo de asistencia del sitio. Tus otras formas de iniciar sesión siguen funcionando.
Tiempo restante
Se agotó el tiempo de la solicitud
Inserta tu llave o acércala y luego tócala. Es posible que te pida su PIN.
Se canceló. No se cambió nada.
Verificando tu llave de acceso…
Verificando tu llave de seguridad…
Tu llave de acceso no funciona aquí
Elimínala para que no se te pida más tarde. Puedes agregar otra cuando quieras.
Tu llave de seguridad no funciona aquí
Conservar
Si se te sigue ofreciendo, elimínala del lugar donde la guardas.
Eliminar
Se eliminó la llave de acceso
Se eliminó la llave de seguridad
Eliminando tu llave de acceso…
Eliminando tu llave de seguridad…
Tu llave de acceso no respondió
Quizá se cerró la solicitud o la llave está en otro dispositivo. Puedes conservarla y usarla más tarde.
Tu llave de seguridad no respondió
No se pudo eliminar
Probar ahora
No se pudo verificar en este momento. De todas formas, está guardada.
Funciona. De ahora en adelante puedes iniciar sesión con ella.
Intentar de nuevo
Esto no se puede hacer aquí
El servicio no lo ofrece. Tus otras formas de iniciar sesión siguen funcionando.
Este sitio no conoce esa llave de acceso
Es posible que se haya eliminado de tu cuenta. Usa otra o prueba de otra forma.
Se perdió la conexión. Revísala y vuelve a intentarlo.
tu bloqueo de pantalla (huella digital, rostro, PIN o patrón)
el bloqueo de pantalla de tu dispositivo
Face ID, Touch ID o el código de tu dispositivo
Touch ID o la contraseña de tu Mac
el bloqueo de pantalla de tu dispositivo, tu teléfono o una llave de seguridad
Windows Hello (rostro, huella digital o PIN)
Usarás {0}.
No se pudo confirmar la llave de acceso
Un momento…
Tus otras formas de iniciar sesión siguen igual.
Solo funciona en el sitio auténtico, así que nadie puede quitártela con engaños.
Usar una llave de seguridad
Tu huella o tu rostro nunca salen de tu dispositivo.
Cualquiera que pueda desbloquear este dispositivo puede iniciar sesión con la llave de acceso.
Inicia sesión de la misma forma en que desbloqueas tu dispositivo
Tu navegador no abrió la ventana. Puedes continuar aquí, en el lugar de esta página.
Continuar en una ventana nueva
Esta parte de la página no puede abrir la solicitud de tu dispositivo. Una ventana nueva sí puede.
Continuar en esta página
La ventana se cerró antes de que se creara una llave de acceso.
Continúa en la ventana que se abrió. Esta página la espera.
Ese código no es correcto
Revísalo o pide uno nuevo.`;
