document.querySelector('passkey-enroll')?.addEventListener('passkey-enrolled', ({ detail }) => {
  const form = document.querySelector('form');
  form.elements.result.value = detail.result;
  form.submit();
});
